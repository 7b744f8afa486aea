/** How wide a drawing may be: text in it keeps its size. */
function room(half) {
  const main = byId('main'), style = getComputedStyle(main);
  const all = Math.max(280, main.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
  return half && all >= 740 ? Math.floor((all - 32) / 2) : all;
}

const order = { Current: 0, Possible: 1, Denial: 2, Revised: 3 };
const saying = claim => claim.s.startsWith(claim.o + ': ') ? claim.s.slice(claim.o.length + 2) : claim.ft;

/** The forest plot: a bar from min to max for each claim, open ends as arrows. Further figures of a source on demand. */
function forest(question, all) {
  const every = question.cl.filter(c => c.r !== 'Copy' && c.r !== 'Restated').map(c => ({ entry: c, claim: data.claims[c.c] }))
    .filter(r => r.claim.lo !== null || r.claim.hi !== null);
  const rows = all ? every : every.filter(r => order[r.entry.r] !== undefined);
  if (rows.length === 0) return null;
  rows.sort((a, b) => (order[a.entry.r] ?? 4) - (order[b.entry.r] ?? 4) || (b.claim.lo ?? b.claim.hi) - (a.claim.lo ?? a.claim.hi));
  const most = 40;
  const shown = rows.slice(0, most);
  const width = room(false), narrow = width < 560;
  const left = narrow ? 12 : Math.min(290, width * .32), right = narrow ? 60 : 170, rowHeight = narrow ? 50 : 32, top = 12;
  const height = top + shown.length * rowHeight + 30;
  const values = shown.flatMap(r => [r.claim.lo, r.claim.hi]).filter(v => v !== null);
  const low = Math.min(...values), high = Math.max(...values);
  const wide = low > 0 && high / low > 30;
  const span = width - left - right;
  const from = wide ? Math.log(low) : 0, to = wide ? Math.log(high) : Math.max(high, low + (high ? 0 : 1));
  const x = v => left + (to === from ? .5 : ((wide ? Math.log(Math.max(v, low)) : v) - from) / (to - from)) * span;
  const picture = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'Bounds of each claim; the table below has the same figures' });
  for (const tick of ticks(low, high, wide, narrow ? 3 : 6)) {
    picture.append(svg('line', { class: 'grid', x1: x(tick), x2: x(tick), y1: top, y2: height - 24 }),
      svg('text', { class: 'faint', x: x(tick), y: height - 8, 'text-anchor': 'middle' }, question.u === 'Share' ? `${Math.round(tick * 100)} %` : numbers.format(tick)));
  }
  shown.forEach((row, i) => {
    const { claim, entry } = row;
    const y = top + i * rowHeight + (narrow ? 36 : 18);
    const a = claim.lo === null ? left + 2 : x(claim.lo), b = claim.hi === null ? Math.min(width - 8, Math.max(x(claim.lo) + 46, width - right + 46)) : x(claim.hi);
    const group = svg('a', { href: linkTo(claim), class: 'row kind-' + family(claim.k) + (['Current', 'Possible', 'Denial'].includes(entry.r) ? '' : ' old') });
    const label = clip(claim.o, narrow ? 44 : Math.floor(left / 7.2));
    group.append(narrow ? svg('text', { x: left, y: y - 18 }, label) : svg('text', { x: left - 16, y: y + 4, 'text-anchor': 'end' }, label));
    if (a !== b) group.append(svg('line', { class: 'bar' + (claim.lo === null || claim.hi === null ? ' open' : ''), x1: a, x2: b, y1: y, y2: y }));
    if (claim.hi === null) group.append(svg('path', { class: 'tip', d: `M${b} ${y}l-9 -5v10z` }));
    if (claim.lo === null) group.append(svg('path', { class: 'tip', d: `M${a} ${y}l9 -5v10z` }));
    const at = claim.lo === null ? b : a;
    group.append(shape(claim.st, at, y));
    if (claim.lo !== null && claim.hi !== null && claim.lo !== claim.hi) group.append(shape(claim.st, b, y));
    // The words stand behind the bar where there is room, else above its end.
    const words = narrow ? claim.ft : saying(claim), behind = !narrow && claim.hi === null ? b + 8 : Math.max(at, b) + 11;
    const fits = Math.floor((width - behind) / 6.6);
    const telling = fits >= words.length ? words : claim.ft;
    if (fits >= telling.length) group.append(svg('text', { class: 'faint halo', x: behind, y: y + 4 }, telling));
    else group.append(svg('text', { class: 'faint halo', x: width - 4, y: y - 8, 'text-anchor': 'end' }, clip(words, 34)));
    picture.append(group);
  });
  const caption = [wide ? 'The scale multiplies from step to step. ' : '', 'An arrow is an open end. Faint: revised since, or a further figure of the same source.'];
  if (rows.length > most) caption.push(` ${rows.length - most} more rows stand in the table.`);
  const figure = h('figure', {}, picture, legend(shown), h('figcaption', {}, caption.join('')));
  if (!all && every.length > rows.length) {
    figure.append(h('button', { type: 'button', onclick: () => figure.replaceWith(forest(question, true)) }, `Show ${count(every.length - rows.length, 'further figure')}`));
  }
  return figure;
}

function legend(rows) {
  const stances = [...new Set(rows.map(r => r.claim.st))], kinds = [...new Set(rows.map(r => family(r.claim.k)))];
  return h('ul', { class: 'legend', 'aria-label': 'Legend' },
    kinds.map(k => h('li', { class: 'kind-' + k }, h('span', { class: 'swatch' }), familyNames[k])),
    stances.map(s => h('li', {}, svg('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' }, shape(s, 9, 9)), stanceNames[s])));
}

function ticks(low, high, wide, most) {
  const found = [];
  if (wide) {
    for (let e = Math.floor(Math.log10(low)); e <= Math.ceil(Math.log10(high)); e++) {
      for (const m of high / low > 5000 ? [1] : [1, 3]) {
        const v = m * 10 ** e;
        if (v >= low && v <= high) found.push(v);
      }
    }
    return found.length ? found : [low, high];
  }
  const top = Math.max(high, 1e-9), raw = top / most, power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map(m => m * power).find(s => s >= raw);
  for (let v = 0; v <= top * 1.0001; v += step) found.push(Math.round(v / step) * step);
  return step < 1 && top > 1 ? found.filter(v => Number.isInteger(v)) : found;
}

const clip = (text, most) => text.length > most ? text.slice(0, most - 1) + '…' : text;

/** The timeline: what each source said when, one lane a source. */
function timeline(question) {
  const lanes = new Map();
  for (const entry of question.cl) {
    const claim = data.claims[entry.c], published = data.articles[claim.a].p;
    if (!published || !['Current', 'Revised', 'Repeated', 'Denial'].includes(entry.r)) continue;
    if (!lanes.has(claim.o)) lanes.set(claim.o, []);
    lanes.get(claim.o).push({ claim, entry, t: dayNumber(published), published });
  }
  const all = [...lanes.values()].flat();
  if (new Set(all.map(p => p.t)).size < 2) return null;
  const width = room(true);
  const left = 16, right = 40, lane = 66, top = 4;
  const first = Math.min(...all.map(p => p.t)), last = Math.max(...all.map(p => p.t));
  const x = t => left + (t - first) / (last - first) * (width - left - right);
  const rows = [...lanes.entries()].slice(0, 20);
  const height = top + rows.length * lane + 26;
  const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': 'What each source said when; the table below has the same reports' });
  rows.forEach(([source, points], i) => {
    const y = top + i * lane + 42;
    points.sort((a, b) => a.t - b.t);
    const group = svg('g', { class: 'kind-' + family(points[0].claim.k) });
    group.append(svg('text', { x: left, y: y - 24 }, clip(source, Math.floor(width / 8))));
    group.append(svg('line', { class: 'grid', x1: left, x2: width - right, y1: y, y2: y }));
    if (points.length > 1) group.append(svg('line', { class: 'bar', x1: x(points[0].t), x2: x(points.at(-1).t), y1: y, y2: y }));
    let free = -1e9, freeBelow = -1e9;
    for (const point of points) {
      const words = clip(point.claim.ft, 24);
      const link = svg('a', { href: linkTo(point.claim), 'aria-label': `${words}, ${day(point.published)}: ${point.claim.s}` }, shape(point.claim.st, x(point.t), y));
      const half = words.length * 3.4;
      const below = x(point.t) - half < free;
      if (!below || x(point.t) - half >= freeBelow) {
        link.append(svg('text', { class: 'faint halo', x: x(point.t), y: below ? y + 20 : y - 9, 'text-anchor': x(point.t) > width - right - 30 ? 'end' : x(point.t) < left + 30 ? 'start' : 'middle' }, words));
        if (below) freeBelow = x(point.t) + half + 8; else free = x(point.t) + half + 8;
      }
      group.append(link);
    }
    picture.append(group);
  });
  const iso = t => new Date(t * 86400000).toISOString().slice(0, 10);
  picture.append(svg('text', { class: 'faint', x: left, y: height - 6 }, day(iso(first))), svg('text', { class: 'faint', x: width - right, y: height - 6, 'text-anchor': 'end' }, day(iso(last))));
  return h('figure', {}, picture, h('figcaption', {}, 'Days of the reports. A line joins what one source said over time.'));
}
