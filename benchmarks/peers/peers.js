// Reads the texts of the files named on standard input with peers from npm, on one thread, each text as a whole, again and
// again for some seconds a peer. Of each text the fastest reading counts, as in FigureRate.cs; nothing keeps results.
// Prints one line a peer: its name and MB/s.
'use strict';
const fs = require('fs');

const peers = {
  // Numbers, with the English number model.
  recognizers() {
    const { Culture, NumberRecognizer } = require('@microsoft/recognizers-text-number');
    const model = new NumberRecognizer(Culture.English).getNumberModel(Culture.English, false);
    return text => model.parse(text).length;
  },
  // Tokens, sentences, parts of speech and entities.
  'wink-nlp'() {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
    return text => nlp.readDoc(text).entities().length();
  },
  // Tokens, sentences, parts of speech and numbers.
  compromise() {
    const nlp = require('compromise');
    return text => nlp(text).numbers().length;
  },
};

const texts = fs.readFileSync(0, 'utf8').split('\n').filter(Boolean)
  .map(file => fs.readFileSync(file, 'utf8').replace(/^---\n[^]*?\n---\n/, ''));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const limit = 15e9;
for (const [name, make] of Object.entries(peers)) {
  const read = make();
  const fastest = texts.map(() => Infinity);
  let found = 0;
  let passes = 0;
  const start = process.hrtime.bigint();
  for (; passes === 0 || Number(process.hrtime.bigint() - start) < limit; passes++) {
    found = 0;
    texts.forEach((text, i) => {
      const begin = process.hrtime.bigint();
      found += read(text);
      fastest[i] = Math.min(fastest[i], Number(process.hrtime.bigint() - begin));
    });
  }

  const seconds = fastest.reduce((sum, time) => sum + time, 0) / 1e9;
  console.error(`${name}: ${found} found in ${texts.length} articles, ${bytes} bytes, fastest of ${passes} readings`);
  console.log(`${name} ${(bytes / 1e6 / seconds).toFixed(3)}`);
}
