const key = claim => `${data.articles[claim.a].id}#${claim.id}`;
const linkTo = claim => '#c=' + encodeURIComponent(key(claim));
const titleOf = article => article.t || article.id || 'untitled article';

/** Everything about one question, plain words first. */
function drawQuestion(question, at) {
  const share = question.u === 'Share';
  const positions = question.po.map(p => ({ ...p, claim: data.claims[p.c] }));
  return [
    h('h2', { id: 'title' }, question.t),
    h('p', { class: 'soft' }, [
      question.a && `Blamed or acting: ${question.a}. `,
      `${count(question.g.is, 'independent source')} in ${count(question.g.ar, 'article')}. `,
      question.g.ov > 0 && `${count(question.g.ov, 'publisher gives', 'publishers give')} a figure without a source. `,
      question.g.co > 0 && `${count(question.g.co, 'claim is a copy', 'claims are copies')} of one text and counted once. `,
      h('a', { href: '#q=' + encodeURIComponent(question.id) }, 'Link to this question'),
    ]),
    chips(question),
    says(positions),
    disputes(question),
    section(forest(question), 'How the figures stand to each other'),
    h('div', { class: 'pair' }, section(timeline(question), 'Who said what when'), section(map(question), 'Where')),
    funnels(question),
    parts(question),
    alike(question),
    claimTable(question, share, at),
  ];
}

const section = (content, heading) => content && h('section', {}, h('h3', {}, heading), content);

function chips(question) {
  const g = question.g;
  const items = [
    g.ad.length && `Admitted by ${g.ad.join(', ')}`,
    g.de.length && `Rejected or denied by ${g.de.join(', ')}`,
    g.bl.length > 1 && `Blamed: ${g.bl.join(' / ')}`,
    !question.c && question.f && 'One incident',
    question.c && 'A sum over time or places',
  ].filter(Boolean);
  return items.length > 0 && h('ul', { class: 'chips', 'aria-label': 'At a glance' }, items.map(text => h('li', {}, text)));
}

function says(positions) {
  return h('ul', { class: 'says', 'aria-label': 'What each source says' }, positions.map(p => h('li', { class: 'kind-' + family(p.claim.k) },
    h('a', { class: 'words', href: linkTo(p.claim) }, p.claim.s),
    h('small', {}, [
      `${kindNames[p.claim.k] || p.claim.k}`,
      p.fi && p.la && p.fi !== p.la ? `, first ${day(p.fi)}, latest ${day(p.la)}` : p.la ? `, ${day(p.la)}` : '',
      p.vi.length > 0 && `, through ${p.vi.join(', ')}`,
      revised(p),
    ]))));
}

const changes = { Raised: 'raised', Lowered: 'lowered', Narrowed: 'narrowed', Widened: 'widened' };
function revised(position) {
  const last = position.re.at(-1);
  return last && `; ${changes[last.k]} from ${data.claims[last.b].ft}${position.re.length > 1 ? ` (${position.re.length} changes)` : ''}`;
}

function disputes(question) {
  const texts = question.g.cn.map(c => c.t);
  for (const other of question.re) texts.push(...other.cn.map(c => c.t));
  return texts.length > 0 && h('section', { class: 'disputes' }, h('h3', {}, 'Figures that exclude each other'), h('ul', {}, [...new Set(texts)].slice(0, 8).map(t => h('li', {}, t))),
    h('p', { class: 'soft' }, 'Which is right, this report does not say. An early count may have been overtaken.'));
}

const stages = [['r', 'received'], ['a', 'assessed'], ['c', 'found credible'], ['n', 'not credible'], ['d', 'duplicates'], ['o', 'still open']];
function funnels(question) {
  if (question.fu.length === 0) return null;
  return h('section', {}, h('h3', {}, 'What came of the allegations'), question.fu.map(f => {
    const told = stages.filter(([name]) => f[name]);
    const top = Math.max(...told.map(([name]) => f[name].hi ?? f[name].lo ?? 0), 1);
    return h('div', {}, h('p', {}, `${f.s}${f.on ? ', ' + day(f.on) : ''}`, f.up === true ? ': the outcomes add up.' : f.up === false ? ': the outcomes do not add up.' : ''),
      h('div', { class: 'funnel' }, told.map(([name, label]) => h('div', {}, h('span', {}, `${f[name].t} ${label}`),
        svg('svg', { viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, svg('rect', { x: 0, y: 0, height: 4, width: Math.max(.5, 100 * (f[name].lo ?? f[name].hi ?? 0) / top) }))))));
  }));
}

function parts(question) {
  return question.pa.length > 0 && h('section', {}, h('h3', {}, 'Parts and wholes'), h('ul', {}, question.pa.map(p =>
    h('li', { class: p.f === 'PartExceedsWhole' || p.f === 'PartsExceedWhole' ? 'wrong' : null }, p.t))));
}

function alike(question) {
  if (question.re.length === 0) return null;
  const heads = { PartOf: 'This question is a part of it', Whole: 'A part of this question', NotComparable: 'Not comparable', Cautious: 'Comparable with care, but asked apart', Comparable: 'Comparable' };
  return h('section', {}, h('h3', {}, 'Looks alike, and why it is kept apart'), h('ul', { class: 'alike' }, question.re.map(other => h('li', {},
    h('a', { href: '#q=' + encodeURIComponent(data.questions[other.q].id) }, data.questions[other.q].t), ' ',
    h('span', { class: 'soft' }, heads[other.v]),
    h('ul', {}, other.cl.map(c => h('li', {}, h('a', { href: linkTo(data.claims[c.c]) }, data.claims[c.c].s), c.x > 0 && `: ${reason(c.x)}.`))),
    other.bo && h('p', { class: 'bound' }, other.bo),
  ))), question.mr > 0 && h('p', { class: 'soft' }, `${numbers.format(question.mr)} more look alike.`));
}

const columns = [
  ['Source', r => r.claim.o], ['Says', r => r.claim.s], ['Bounds', r => r.claim.lo ?? r.claim.hi], ['Stance', r => stanceNames[r.claim.st]],
  ['Reported', r => data.articles[r.claim.a].p || ''], ['In this question', r => roles[r.entry.r]], ['Held against the question', r => verdicts[r.entry.v] + reasonOf(r.entry)],
];
/** A reason, told from the side of a claim that is held against this question. */
const reason = x => data.texts[x - 1].replaceAll('the other', 'this question');
const reasonOf = entry => entry.x ? `: ${reason(entry.x)}` : '';

/** The claims as a table: what the plots show, to sort, to read aloud and to take away. */
function claimTable(question, share, at) {
  const rows = question.cl.map(entry => ({ entry, claim: data.claims[entry.c] }));
  const state = { column: -1, down: false };
  const body = h('tbody');
  const draw = () => {
    const sorted = state.column < 0 ? rows : [...rows].sort((a, b) => compare(columns[state.column][1](a), columns[state.column][1](b)) * (state.down ? -1 : 1));
    body.replaceChildren(...sorted.map(r => tableRow(r, share, at)));
  };
  const head = columns.map(([name], i) => {
    const cell = h('th', { scope: 'col', 'aria-sort': 'none' }, h('button', {
      type: 'button', onclick: () => {
        state.down = state.column === i && !state.down;
        state.column = i;
        head.forEach((other, k) => other.setAttribute('aria-sort', k !== i ? 'none' : state.down ? 'descending' : 'ascending'));
        draw();
      },
    }, name));
    return cell;
  });
  draw();
  return h('section', {}, h('h3', {}, `All claims (${rows.length})`),
    h('p', {}, h('button', { type: 'button', onclick: () => saveCsv(`${question.id}.csv`, rows) }, 'This table as CSV')),
    h('div', { class: 'scroll' }, h('table', { class: 'claims' }, h('thead', {}, h('tr', {}, head)), body)));
}

function tableRow({ entry, claim }, share, at) {
  const article = data.articles[claim.a];
  const cell = (i, ...content) => h('td', { 'data-head': columns[i][0] }, ...content);
  return h('tr', { class: [key(claim) === at ? 'here' : '', ['Current', 'Denial'].includes(entry.r) ? '' : 'aside'].join(' ').trim() || null },
    cell(0, claim.o), h('td', {}, h('a', { href: linkTo(claim) }, claim.s)),
    h('td', { class: 'number', 'data-head': 'Bounds' }, bounds(claim.lo, claim.hi, share)), cell(3, stanceNames[claim.st]),
    cell(4, article.p ? day(article.p) : 'day unknown', article.pb && claim.o !== article.pb ? `, ${article.pb}` : ''),
    cell(5, roles[entry.r]), cell(6, verdicts[entry.v] + reasonOf(entry)));
}

function compare(a, b) {
  if (a === b) return 0;
  if (a === null || a === '') return 1;
  if (b === null || b === '') return -1;
  return a < b ? -1 : 1;
}
