const reader = byId('reader');
const spanNames = { f: 'figure', n: 'counted', s: 'source', u: 'cue', a: 'actor', p: 'place', d: 'period', v: 'via' };
const spanLabels = { figure: 'figure', counted: 'who or what is counted', source: 'source', cue: 'word of saying', actor: 'who did it', place: 'place', period: 'time', via: 'passed on by' };

/** Shows a claim in its article, all its words marked. */
function readClaim(claim) {
  const article = data.articles[claim.a];
  byId('reader-title').textContent = titleOf(article);
  const used = [...new Set(claim.sp.map(s => spanNames[s[2]]))];
  byId('reader-claim').textContent = claim.s;
  byId('reader-legend').replaceChildren(...article.x === null ? [] : [...used.map(u => h('li', {}, h('mark', { class: u }, spanLabels[u]))), h('li', {}, h('mark', { class: 'other' }, 'another claim'))]);
  const place = claim.pl ? [claim.pl, claim.cc.length ? ` (${claim.cc.join(', ')})` : ''].join('') : 'not told';
  byId('reader-body').replaceChildren(...[
    h('p', { class: 'soft' }, [article.pb, article.p && day(article.p)].filter(Boolean).join(', ')),
    h('dl', { class: 'facts' }, [
      ['Source', `${claim.o}${kindNames[claim.k] || claim.k ? `, ${(kindNames[claim.k] || claim.k).toLowerCase()}` : ''}: ${stanceNames[claim.st]}`],
      ['Bounds', `${bounds(claim.lo, claim.hi, claim.sh)} (“${claim.ft}”)`],
      ['Who did it', claim.ac || 'not told'], ['Where', place], ['When', claim.dt || 'not told'],
      claim.vi && ['Passed on by', claim.vi],
      claim.cf !== null && ['Certainty', `${Math.round(claim.cf * 100)} % by the program’s own reckoning`],
    ].filter(Boolean).flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    article.x === null
      ? h('p', {}, 'The text of this article is not at hand. Make the report with --articles DIR, or the claims with run --with-text, to read it here.')
      : h('div', { class: 'story' }, story(article, claim)),
    article.u && /^https?:/.test(article.u) ? h('p', {}, h('a', { href: article.u, rel: 'noreferrer noopener' }, 'Where it was found')) : '',
    h('p', {}, h('a', { href: '#q=' + encodeURIComponent(data.questions[claim.q].id) }, 'The question that it answers: ' + data.questions[claim.q].t)),
  ].flat());
  if (!reader.open) reader.showModal();
  byId('reader-body').scrollTop = 0;
  reader.scrollTop = 0;
  if (article.x !== null && article.x.length > 1500) reader.querySelector('.story mark.figure')?.scrollIntoView({ block: 'center', behavior: 'instant' });
  byId('reader-close').focus({ preventScroll: true });
}

/** The text in pieces: marks may overlap, the first in the order of the legend wins. */
function story(article, claim) {
  const text = article.x, order = 'fnsuapdv';
  const own = [...claim.sp].filter(s => s[1] > s[0]).sort((a, b) => order.indexOf(a[2]) - order.indexOf(b[2]));
  const others = data.claims.filter(c => c.a === claim.a && c !== claim);
  const cuts = new Set([0, text.length]);
  for (const s of own) cuts.add(s[0]).add(s[1]);
  const figures = others.map(c => ({ claim: c, span: c.sp.find(s => s[2] === 'f') })).filter(o => o.span);
  for (const { span } of figures) cuts.add(span[0]).add(span[1]);
  const points = [...cuts].filter(p => p <= text.length).sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [from, to] = [points[i], points[i + 1]];
    const words = text.slice(from, to);
    const mine = own.find(s => s[0] <= from && to <= s[1]);
    const other = figures.find(o => o.span[0] <= from && to <= o.span[1]);
    if (mine) pieces.push(h('mark', { class: spanNames[mine[2]], title: spanLabels[spanNames[mine[2]]] }, words));
    else if (other) pieces.push(h('a', { href: linkTo(other.claim), title: other.claim.s }, h('mark', { class: 'other' }, words)));
    else pieces.push(words);
  }
  return pieces;
}

byId('reader-close').addEventListener('click', () => reader.close());
reader.addEventListener('click', event => { if (event.target === reader) reader.close(); });
reader.addEventListener('close', () => {
  const claim = claimAt(location.hash);
  if (claim) history.replaceState(null, '', '#q=' + encodeURIComponent(data.questions[claim.q].id));
});
