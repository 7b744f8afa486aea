'use strict';

const SVG = 'http://www.w3.org/2000/svg';
const data = JSON.parse(document.getElementById('data').textContent);
const byId = id => document.getElementById(id);

/** An element with attributes and children; strings become text, never markup. */
function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat(3)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

const numbers = new Intl.NumberFormat('en');
const count = (n, one, many) => `${numbers.format(n)} ${n === 1 ? one : many || one + 's'}`;

/** 'at least 300', '600 to 1,000', 'up to 40': bounds as stated, an open end stays open. */
function bounds(min, max, share) {
  const say = n => share ? `${Math.round(n * 1000) / 10} %` : numbers.format(n);
  if (min === null) return max === null ? 'open' : `up to ${say(max)}`;
  return max === null ? `${say(min)} or more` : min === max ? say(min) : `${say(min)} to ${say(max)}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
function day(iso) {
  if (!iso) return 'day unknown';
  const [y, m, d] = iso.split('-').map(Number);
  return `${d} ${months[m - 1]} ${y}`;
}

const dayNumber = iso => Date.parse(iso + 'T00:00:00Z') / 86400000;

/** Source kinds in seven families, each with a colour. */
const families = {
  Government: 'official', Official: 'official', Military: 'military', Police: 'military', ArmedGroup: 'armed',
  Monitor: 'monitor', AidGroup: 'monitor', Activist: 'monitor', Expert: 'monitor', InternationalBody: 'international',
  Medical: 'medical', Rescue: 'medical', Witness: 'medical',
};
const familyNames = {
  official: 'government, officials', military: 'military, police', armed: 'armed groups', monitor: 'monitors, aid, experts',
  international: 'international bodies', medical: 'medics, rescuers, witnesses', media: 'media and others',
};
const family = kind => families[kind] || 'media';
const kindNames = { AidGroup: 'Aid group', ArmedGroup: 'Armed group', InternationalBody: 'International body', Unknown: 'Not known' };
const stanceNames = { Asserted: 'says so', Estimated: 'estimates', Verified: 'has verified', Acknowledged: 'admits', Denied: 'rejects', Possible: 'fears or expects' };
const typeNames = {
  Killed: 'killed', Injured: 'injured', Casualties: 'killed or injured', Missing: 'missing', Detained: 'detained', Displaced: 'displaced', Affected: 'affected',
  Attack: 'attacks', Munition: 'munitions', Destroyed: 'destroyed', Allegation: 'allegations', Evidence: 'evidence', Force: 'forces',
};
const roles = {
  Current: 'latest word', Revised: 'revised later', Repeated: 'said again', Beside: 'beside a greater figure', Restated: 'repeats its source',
  Copy: 'copy of one text', Part: 'part of another', Denial: 'rejects a figure', Possible: 'feared, not counted',
};
const verdicts = { Comparable: 'comparable', Cautious: 'comparable with care', PartOf: 'a part of it', Whole: 'the whole of it', NotComparable: 'not comparable' };

/** The mark of a stance: a shape that reads without colour. */
function shape(stance, x, y) {
  const s = 6;
  switch (stance) {
    case 'Estimated': return svg('path', { class: 'shape', d: `M${x} ${y - s - 1}l${s + 1} ${s + 1}l${-s - 1} ${s + 1}l${-s - 1} ${-s - 1}z` });
    case 'Verified': return svg('rect', { class: 'shape', x: x - s + 1, y: y - s + 1, width: 2 * s - 2, height: 2 * s - 2 });
    case 'Acknowledged': return svg('path', { class: 'shape', d: `M${x} ${y - s}l${s} ${2 * s - 2}h${-2 * s}z` });
    case 'Denied': return svg('path', { class: 'shape', d: `M${x - 5} ${y - 5}l10 10M${x + 5} ${y - 5}l-10 10` });
    case 'Possible': return svg('circle', { class: 'shape hollow', cx: x, cy: y, r: 5 });
    default: return svg('circle', { class: 'shape', cx: x, cy: y, r: 5 });
  }
}
