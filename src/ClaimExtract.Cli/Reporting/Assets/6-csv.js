const csvHead = ['question', 'claim', 'article', 'title', 'publisher', 'published', 'source', 'source kind', 'summary', 'figure', 'min', 'max', 'qualifier', 'stance', 'type', 'place', 'countries', 'period', 'actor', 'role', 'verdict', 'reason'];

/** A cell that no spreadsheet takes for a formula: text that starts like one gets a mark before it. */
function cell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? "'" + value : value;
  return /[",;\t\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv(rows) {
  const lines = rows.map(({ entry, claim }) => {
    const article = data.articles[claim.a];
    return [data.questions[claim.q].t, claim.id, article.id, titleOf(article), article.pb, article.p, claim.o, claim.k, claim.s, claim.ft, claim.lo, claim.hi, claim.ql, claim.st,
      data.questions[claim.q].ty, claim.pl, claim.cc.join(' '), claim.dt, claim.ac, entry.r, entry.v, entry.x ? data.texts[entry.x - 1] : ''].map(cell).join(',');
  });
  return [csvHead.join(','), ...lines].join('\r\n') + '\r\n';
}

function saveCsv(name, rows) {
  // The mark at the start tells spreadsheets that this is UTF-8.
  const url = URL.createObjectURL(new Blob(['\uFEFF' + csv(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = h('a', { href: url, download: name.replace(/[^\w.-]+/g, '-') });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
