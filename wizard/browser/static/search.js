// Added to lunr's French (lunr.fr.min.js), in the search worker. The theme searches for the start
// of each word as it is typed, and lunr then skips its own pipeline: « recue » would not find
// « reçue », nor « infirmières » « infirmier », and « je ne » would find half of the site.
(() => {
  const { fr, QueryParser } = lunr;
  // « RPPS+ » is « +rpps »: its plus comes first, or « rpps » would find it twice.
  const bare = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").replace(/^(.+)\+$/, "+$1");

  // What words have in common: « bloquées » is searched as « bloque ». A short stem says too little.
  const stem = (word) => {
    const whole = bare(word);
    const start = fr.stemmer(whole);
    return start.length > 3 && whole.startsWith(start) ? start : whole;
  };

  // The index keeps whole words, without accents. « RPPS+ » is also « RPPS », and « e-CPS »,
  // which is two words, also « ecps ».
  const indexed = (token, place, tokens) => {
    const word = bare(token.toString());
    const glued = place > 0 && tokens[place - 1].toString() === "e" ? [`e${word}`] : [];
    const plain = /^\+./.test(word) ? [word.slice(1)] : [];
    return [word, ...plain, ...glued].map((form) => token.clone(() => form));
  };
  lunr.Pipeline.registerFunction(indexed, "indexed-fr");
  const language = function () {
    fr.call(this);
    this.pipeline.add(indexed);
  };
  lunr.fr = Object.assign(language, fr);

  // Small words and single letters are searched for only when nothing else is there.
  const telling = ({ term }) => !/^.\*$/.test(term) && fr.stopWordFilter(term.replace("*", ""));
  const { parse } = QueryParser.prototype;
  QueryParser.prototype.parse = function () {
    const query = parse.call(this);
    if (query.clauses.some(telling)) query.clauses = query.clauses.filter(telling);
    for (const clause of query.clauses) {
      const [word, star] = clause.term.split(/(\*$)/);
      clause.term = star ? stem(word) + star : bare(word);
    }
    return query;
  };
})();
