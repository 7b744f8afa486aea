// Reads numbers with Recognizers-Text (English number model, one thread) in the texts of the files named on standard
// input, each as a whole, again and again for some seconds. Of each text the fastest reading counts, as in FigureRate.cs.
// The model keeps no results: every reading does all the work.
'use strict';
const fs = require('fs');
const { Culture, NumberRecognizer } = require('@microsoft/recognizers-text-number');

const texts = fs.readFileSync(0, 'utf8').split('\n').filter(Boolean)
  .map(file => fs.readFileSync(file, 'utf8').replace(/^---\n[^]*?\n---\n/, ''));
const model = new NumberRecognizer(Culture.English).getNumberModel(Culture.English, false);

const limit = 15e9;
const fastest = texts.map(() => Infinity);
let found = 0;
let passes = 0;
const start = process.hrtime.bigint();
for (; passes === 0 || Number(process.hrtime.bigint() - start) < limit; passes++) {
  found = 0;
  texts.forEach((text, i) => {
    const begin = process.hrtime.bigint();
    found += model.parse(text).length;
    fastest[i] = Math.min(fastest[i], Number(process.hrtime.bigint() - begin));
  });
}

const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const seconds = fastest.reduce((sum, time) => sum + time, 0) / 1e9;
console.error(`${found} numbers in ${texts.length} articles, ${bytes} bytes, fastest of ${passes} readings`);
console.log(`recognizers ${(bytes / 1e6 / seconds).toFixed(3)}`);
