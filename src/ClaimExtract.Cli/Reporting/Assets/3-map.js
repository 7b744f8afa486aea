/** A map of the question's places and, fainter, of those it is held against. Positions are tenths of degrees. */
function map(question) {
  const spots = new Map(), countries = new Set();
  const add = (claim, own) => {
    claim.cc.forEach(c => own && countries.add(c));
    if (claim.la === null || !claim.pl) return;
    const at = `${claim.la},${claim.ln}`;
    if (!spots.has(at) || own) spots.set(at, { x: claim.ln * 10, y: -claim.la * 10, name: claim.pl, own });
  };
  question.cl.forEach(entry => add(data.claims[entry.c], true));
  question.re.forEach(r => r.cl.forEach(c => add(data.claims[c.c], false)));
  const known = [...countries].filter(c => data.world[c]);
  if (known.length === 0 && spots.size === 0) return null;
  const box = frame(known, [...spots.values()]);
  const width = Math.min(520, room(true)), scale = width / box.w, height = Math.round(box.h * scale);
  const place = question.p ? question.p.text : 'the places';
  const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': `Map: ${place}` });
  const land = svg('g', { transform: `scale(${scale}) translate(${-box.x} ${-box.y})` });
  for (const [code, path] of Object.entries(data.world)) {
    if (countries.has(code) || overlaps(extent(code), box)) land.append(svg('path', { class: 'land' + (countries.has(code) ? ' here' : ''), d: path }));
  }
  picture.append(land);
  for (const spot of spots.values()) {
    const x = (spot.x - box.x) * scale, y = (spot.y - box.y) * scale;
    picture.append(svg('circle', { class: 'spot' + (spot.own ? '' : ' other'), cx: x, cy: y, r: spot.own ? 6 : 4 }),
      svg('text', { class: 'halo' + (spot.own ? '' : ' faint'), x: x > width * .7 ? x - 9 : x + 9, y: y + 4, 'text-anchor': x > width * .7 ? 'end' : 'start' }, clip(spot.name, 24)));
  }
  return h('figure', { class: 'map' }, picture, h('figcaption', {}, known.length && !spots.size ? 'The country is marked; no finer place is told.' : 'Larger dots: this question. Outlines: Natural Earth.'));
}

const extents = new Map();
/** The box of a country's outline, in tenths of degrees. */
function extent(code) {
  if (!extents.has(code)) {
    let x = 0, y = 0, left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (const part of data.world[code].match(/M[^M]+/g)) {
      const n = part.match(/-?\d+/g).map(Number);
      for (let i = 0; i < n.length; i += 2) {
        if (i === 0) { x = n[0]; y = n[1]; } else { x += n[i]; y += n[i + 1]; }
        left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
      }
    }
    extents.set(code, { x: left, y: top, w: right - left, h: bottom - top });
  }
  return extents.get(code);
}

const overlaps = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

function frame(countries, spots) {
  const boxes = countries.map(extent).concat(spots.map(s => ({ x: s.x - 15, y: s.y - 15, w: 30, h: 30 })));
  let x = Math.min(...boxes.map(b => b.x)), y = Math.min(...boxes.map(b => b.y));
  let w = Math.max(...boxes.map(b => b.x + b.w)) - x, h = Math.max(...boxes.map(b => b.y + b.h)) - y;
  const margin = Math.max(8, w * .08);
  x -= margin; y -= margin; w += 2 * margin; h += 2 * margin;
  // No taller than wide, no flatter than half.
  if (h > w) { x -= (h - w) / 2; w = h; } else if (h < w * .6) { y -= (w * .6 - h) / 2; h = w * .6; }
  return { x, y, w, h };
}
