const filters = byId('filters'), list = byId('questions');
const page = 60;
let matching = data.questions, shown = 0, current = null;

data.claims.forEach(claim => { claim.q = -1; });
data.questions.forEach((question, i) => {
  question.n = i;
  question.cl.forEach(entry => { data.claims[entry.c].q = i; });
  const claims = question.cl.map(entry => data.claims[entry.c]);
  question.words = [question.t, ...claims.map(c => c.s)].join('\n').toLowerCase();
  question.sources = new Set(claims.map(c => c.o.toLowerCase()));
  question.kinds = new Set(claims.map(c => c.k));
  question.countries = new Set(claims.flatMap(c => c.cc));
  question.top = Math.max(...claims.map(c => c.lo ?? c.hi ?? 0));
  question.latest = claims.map(c => data.articles[c.a].p || '').reduce((a, b) => a > b ? a : b, '');
  question.disputed = question.g.cn.length + question.re.reduce((n, r) => n + r.cn.length, 0);
});

const first = question => data.claims[(question.po[0] || question.cl[0]).c];
const sorts = {
  sources: (a, b) => b.g.is - a.g.is || b.cl.length - a.cl.length || a.n - b.n,
  contradictions: (a, b) => b.disputed - a.disputed || a.n - b.n,
  figure: (a, b) => b.top - a.top || a.n - b.n,
  recent: (a, b) => compare(b.latest, a.latest) || a.n - b.n,
  source: (a, b) => compare(first(a).o, first(b).o) || a.n - b.n,
  kind: (a, b) => compare(family(first(a).k), family(first(b).k)) || compare(first(a).o, first(b).o) || a.n - b.n,
  type: (a, b) => compare(typeNames[a.ty], typeNames[b.ty]) || a.n - b.n,
  period: (a, b) => compare(a.f || a.e || '', b.f || b.e || '') || a.n - b.n,
  place: (a, b) => compare(a.p ? a.p.text : '', b.p ? b.p.text : '') || a.n - b.n,
  title: (a, b) => compare(a.t, b.t) || a.n - b.n,
};

function chosen() {
  const text = byId('f-text').value.trim().toLowerCase(), type = byId('f-type').value, source = byId('f-source').value.trim().toLowerCase();
  const kind = byId('f-kind').value, place = byId('f-place').value, from = byId('f-from').value, to = byId('f-to').value, several = byId('f-several').checked;
  return data.questions.filter(q =>
    (!text || text.split(/\s+/).every(word => q.words.includes(word)))
    && (!type || q.ty === type)
    && (!source || [...q.sources].some(s => s.includes(source)))
    && (!kind || q.kinds.has(kind))
    && (!place || q.countries.has(place))
    && (!from || (q.e || q.f ? (q.e || '9999') >= from : false))
    && (!to || (q.e || q.f ? (q.f || '0000') <= to : false))
    && (!several || q.g.is + q.g.ov > 1)).sort(sorts[byId('f-sort').value]);
}

function refresh() {
  matching = chosen();
  shown = 0;
  list.replaceChildren();
  grow();
  byId('count').textContent = matching.length === data.questions.length ? count(matching.length, 'question') : `${numbers.format(matching.length)} of ${count(data.questions.length, 'question')}`;
  if (matching.length > 0 && !current && !location.hash) show(matching[0], null, false);
}

function grow() {
  const next = matching.slice(shown, shown + page);
  list.append(...next.map(item));
  shown += next.length;
  byId('more').hidden = shown >= matching.length;
}

function item(question) {
  const positions = question.po.slice(0, 3).map(p => data.claims[p.c].s);
  const rest = question.po.length - positions.length;
  return h('li', {}, h('a', { href: '#q=' + encodeURIComponent(question.id), 'aria-current': question === current ? 'true' : null, 'data-q': question.n },
    h('strong', {}, question.t),
    positions.length > 0 ? positions.map(p => h('span', {}, clip(p, 90))) : h('span', {}, count(question.cl.length, 'claim')),
    (rest > 0 || question.disputed > 0) && h('span', {}, [rest > 0 && `and ${rest} more`, question.disputed > 0 && 'figures that exclude each other'].filter(Boolean).join('; '))));
}

function show(question, at, focus) {
  current = question;
  const main = byId('main');
  main.replaceChildren(...drawQuestion(question, at).filter(Boolean));
  list.querySelectorAll('[aria-current]').forEach(a => a.removeAttribute('aria-current'));
  list.querySelector(`[data-q="${question.n}"]`)?.setAttribute('aria-current', 'true');
  document.title = question.t;
  if (focus) {
    main.focus({ preventScroll: true });
    main.scrollIntoView({ block: 'start' });
  }
}

function claimAt(hash) {
  if (!hash.startsWith('#c=')) return null;
  const wanted = decodeURIComponent(hash.slice(3));
  return data.claims.find(claim => key(claim) === wanted) || null;
}

function route() {
  const hash = location.hash;
  const claim = claimAt(hash);
  if (claim) {
    if (current?.n !== claim.q) show(data.questions[claim.q], key(claim), false);
    readClaim(claim);
  } else if (hash.startsWith('#q=')) {
    const wanted = decodeURIComponent(hash.slice(3));
    const question = data.questions.find(q => q.id === wanted);
    if (reader.open) reader.close();
    if (question) show(question, null, true);
    else byId('main').replaceChildren(h('h2', {}, 'Not here'), h('p', {}, `This report has no question '${wanted}'.`));
  }
}

const options = (select, values) => byId(select).append(...values.map(([value, text]) => h('option', { value }, text)));
const tally = values => [...values.reduce((m, v) => m.set(v, (m.get(v) || 0) + 1), new Map())].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
options('f-type', tally(data.questions.map(q => q.ty)).map(([t, n]) => [t, `${typeNames[t]} (${n})`]));
options('f-kind', tally(data.questions.flatMap(q => [...q.kinds])).map(([k, n]) => [k, `${kindNames[k] || k} (${n})`]));
options('f-place', tally(data.questions.flatMap(q => [...q.countries])).map(([c, n]) => [c, `${regions.of(c)} (${n})`]).sort((a, b) => compare(a[1], b[1])));
byId('sources').append(...tally(data.questions.flatMap(q => [...new Set(q.cl.map(e => data.claims[e.c].o))])).slice(0, 300).map(([s]) => h('option', { value: s })));
byId('totals').textContent = `${count(data.claims.length, 'claim')} in ${count(data.articles.length, 'article')} answer ${count(data.questions.length, 'question')}; `
  + `${numbers.format(data.questions.filter(q => q.g.is > 1).length)} have several independent sources, ${numbers.format(data.questions.filter(q => q.disputed > 0).length)} hold figures that exclude each other.`;

let waiting = 0;
filters.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(refresh, 120); });
filters.addEventListener('submit', event => event.preventDefault());
filters.addEventListener('reset', () => setTimeout(refresh));
byId('more').addEventListener('click', grow);
byId('csv-all').addEventListener('click', () => saveCsv('claims.csv', matching.flatMap(q => q.cl.map(entry => ({ entry, claim: data.claims[entry.c] })))));
window.addEventListener('hashchange', route);
let resizing = 0, before = window.innerWidth;
window.addEventListener('resize', () => {
  if (window.innerWidth === before) return;
  before = window.innerWidth;
  clearTimeout(resizing);
  resizing = setTimeout(() => current && show(current, null, false), 150);
});
// A phone has room for the questions or for the filters.
byId('filter-box').open = !window.matchMedia('(max-width: 50rem)').matches;
refresh();
route();
document.documentElement.dataset.ready = 'true';
