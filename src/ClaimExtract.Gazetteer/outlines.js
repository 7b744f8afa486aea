// Makes src/ClaimExtract.Cli/Reporting/Assets/world.json: country code to SVG path, in tenths of degrees east and south.
//   npm install --no-save world-atlas@2 topojson-client@3 && node src/ClaimExtract.Gazetteer/outlines.js
// Codes come from the countries of English/places.lexicon; names that Natural Earth shortens are listed here.
'use strict';

const fs = require('fs');
const path = require('path');
const topojson = require('topojson-client');

const root = path.join(__dirname, '..', '..');
const atlas = JSON.parse(fs.readFileSync(require.resolve('world-atlas/countries-110m.json')));

const codes = {
  'w. sahara': 'EH', 'united states of america': 'US', 'dem. rep. congo': 'CD', 'dominican rep.': 'DO', 'falkland is.': 'FK',
  'fr. s. antarctic lands': 'TF', 'central african rep.': 'CF', congo: 'CG', 'eq. guinea': 'GQ', eswatini: 'SZ', 'solomon is.': 'SB',
  'n. cyprus': 'CY', somaliland: 'SO', 'bosnia and herz.': 'BA', macedonia: 'MK', 's. sudan': 'SS', greenland: 'GL', 'puerto rico': 'PR',
  'new caledonia': 'NC', antarctica: 'AQ', "c\u00f4te d'ivoire": 'CI', czechia: 'CZ', palestine: 'PS', 'timor-leste': 'TL', kosovo: 'XK',
};
for (const line of fs.readFileSync(path.join(root, 'src/ClaimExtract/English/places.lexicon'), 'utf8').split('\n')) {
  const entry = line.match(/^(.+?)\s*;\s*.*iso=([A-Z]{2})/);
  for (const name of entry ? entry[1].split('|') : []) codes[name.trim().toLowerCase()] ??= entry[2];
}

const tenths = degrees => Math.round(degrees * 10);
const signed = n => (n < 0 ? '' : ' ') + n;

function ringPath(ring) {
  let [x, y] = [tenths(ring[0][0]), tenths(-ring[0][1])];
  let steps = '';
  for (const [east, north] of ring.slice(1, -1)) {
    const [dx, dy] = [tenths(east) - x, tenths(-north) - y];
    if (dx !== 0 || dy !== 0) steps += (steps ? signed(dx) : dx) + signed(dy);
    [x, y] = [tenths(east), tenths(-north)];
  }
  return steps ? `M${tenths(ring[0][0])} ${tenths(-ring[0][1])}l${steps}z` : '';
}

const world = {};
for (const country of atlas.objects.countries.geometries) {
  const code = codes[country.properties.name.toLowerCase()];
  if (!code) throw new Error(`no code for ${country.properties.name}`);
  if (code === 'AQ') continue;
  const { type, coordinates } = topojson.feature(atlas, country).geometry;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  world[code] = (world[code] ?? '') + polygons.flat().map(ringPath).join('');
}

const lines = Object.keys(world).sort().map(code => `${JSON.stringify(code)}:${JSON.stringify(world[code])}`);
fs.writeFileSync(path.join(root, 'src/ClaimExtract.Cli/Reporting/Assets/world.json'), `{\n${lines.join(',\n')}\n}\n`);
