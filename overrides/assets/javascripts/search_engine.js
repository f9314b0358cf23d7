// @ts-check

/**
 * Finds entries by words: misspelt, without marks, inflected, cut short, typed on the wrong keyboard, in Latin
 * letters, or in another language of the site. Knows neither the page nor the language; tables and indexes come
 * from the build (hooks/carebook/search), and words are folded there in the same way.
 */
globalThis.carebookSearchEngine = (() => {
  /** How sure it is that a word of the index is meant, by how it was found. */
  const EXACT = 1;
  const FAMILY = 0.86;
  const PREFIX = 0.8;
  const SHORTENED = 0.72;
  const FUZZY = 0.6;
  const FUZZY_TWICE = 0.42;
  const OTHER_READING = 0.92;
  /** What is less sure than this part of the best is not shown. */
  const WORTH_SHOWING = 0.3;
  /** How much better another language must fit to stand before the reader's and the caller's. */
  const OTHER_LANGUAGE = 1.5;
  const MOST_TERMS = 60;
  /** Steps of the weight of a word in a document: LEVELS in hooks/carebook/search/index.py. */
  const LEVELS = 20;
  const LONGEST_QUERY = 120;
  const MOST_WORDS = 10;
  /** What is said aloud stands before prose for the same words. */
  const KINDS = { phrase: 1.12, script: 1.2, step: 1.1, opening: 1.02, message: 1.05, page: 0.95, heading: 0.85, question: 0.8 };

  /** @type {SearchTables} */
  let tables = { letters: {}, marks: "", keyboards: {}, latin: {}, habits: [] };
  let marks = /(?!)/g;
  let letters = /(?!)/g;
  /** @type {Map<string, Shard>} */
  const shards = new Map();

  /** @param {SearchTables} given */
  const setTables = (given) => {
    tables = given;
    marks = new RegExp(`[${given.marks}]`, "gu");
    letters = new RegExp(`[${Object.keys(given.letters).join("")}]`, "gu");
  };

  /**
   * @param {string} text
   * @returns {string} without capitals, marks and apostrophes
   */
  const fold = (text) =>
    text.normalize("NFKD").toLowerCase().replace(marks, "").replace(letters, (letter) => tables.letters[letter] ?? "");

  /**
   * @param {string} text
   * @returns {string[]} its words, folded
   */
  const words = (text) => fold(text).split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);

  /**
   * @param {string} word in Latin letters
   * @returns {string} in the one way of writing it that all habits come to
   */
  const habitual = (word) => tables.habits.reduce((now, [habit, plain]) => now.replaceAll(habit, plain), word);

  /**
   * @param {string} word
   * @param {string} script
   * @returns {string} the word in the Latin letters that it comes to
   */
  const latinOf = (word, script) => {
    const table = tables.latin[script] ?? {};
    return habitual([...word].map((sign) => table[sign] ?? sign).join(""));
  };

  /** Words in their order, each with the number of its term. */
  class Lexicon {
    /** @param {{ word: string, term: number }[]} entries */
    constructor(entries) {
      this.entries = entries.sort((one, other) => (one.word < other.word ? -1 : one.word > other.word ? 1 : 0));
    }

    /**
     * @param {string} prefix
     * @returns {number} where the first word stands that does not come before it
     */
    from(prefix) {
      let low = 0;
      let high = this.entries.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (/** @type {Entry} */ (this.entries[middle]).word < prefix) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    /**
     * @param {string} prefix
     * @param {(entry: Entry) => void} see
     */
    eachWith(prefix, see) {
      for (let at = this.from(prefix), seen = 0; at < this.entries.length && seen < 400; at += 1, seen += 1) {
        const entry = /** @type {Entry} */ (this.entries[at]);
        if (!entry.word.startsWith(prefix)) break;
        see(entry);
      }
    }
  }

  /** The index of one language. */
  class Shard {
    /**
     * @param {string} language
     * @param {SearchIndex} index
     */
    constructor(language, index) {
      this.language = language;
      this.index = index;
      this.terms = index.terms ? index.terms.split(" ") : [];
      this.lexicon = new Lexicon(this.terms.map((word, term) => ({ word, term })));
      this.idf = this.terms.map((_, term) => {
        const found = (index.postings[term] ?? []).length / 2;
        return Math.log(1 + index.documents.length / (found + 0.5));
      });
      /** @type {Map<number, number[]>} */
      this.families = new Map();
      for (const family of index.families) for (const term of family) this.families.set(term, family);
      /** @type {Lexicon | null} */
      this.latin = null;
      /** @type {Map<string, Map<number, number>>} */
      this.remembered = new Map();
    }

    /** @returns {Lexicon} the words in Latin letters, made when they are first needed */
    inLatin() {
      this.latin ??= new Lexicon(
        this.terms.map((word, term) => ({ word: latinOf(word, this.index.script), term })),
      );
      return this.latin;
    }

    /**
     * @param {string} word of a query, folded
     * @param {Lexicon} lexicon
     * @returns {Map<number, number>} terms, and how sure it is that they are meant
     */
    match(word, lexicon) {
      const key = (lexicon === this.lexicon ? "=" : "~") + word;
      const known = this.remembered.get(key);
      if (known) return known;
      const found = matchIn(lexicon, word);
      for (const [term, sure] of [...found]) {
        for (const relative of this.families.get(term) ?? []) {
          const its = sure * FAMILY;
          if ((found.get(relative) ?? 0) < its) found.set(relative, its);
        }
      }
      if (this.remembered.size > 500) this.remembered.clear();
      this.remembered.set(key, found);
      return found;
    }
  }

  /**
   * @param {Lexicon} lexicon
   * @param {string} word
   * @returns {Map<number, number>}
   */
  const matchIn = (lexicon, word) => {
    /** @type {Map<number, number>} */
    const found = new Map();
    /** @param {number} term @param {number} sure */
    const add = (term, sure) => {
      if ((found.get(term) ?? 0) < sure) found.set(term, sure);
    };
    lexicon.eachWith(word, (entry) => {
      const more = entry.word.length - word.length;
      if (more === 0) add(entry.term, EXACT);
      // A letter or two begin too much to be sure of anything.
      else if (word.length > 1 || more < 3) add(entry.term, PREFIX * (word.length / (word.length + more * 0.35)));
    });
    if (word.length > 4) {
      // Another ending of the same word: cut both to what they may have in common.
      for (let cut = 1; cut <= 3 && word.length - cut >= 4; cut += 1) {
        const stem = word.slice(0, -cut);
        lexicon.eachWith(stem, (entry) => {
          if (entry.word.length - stem.length <= 3) add(entry.term, SHORTENED - 0.08 * (cut - 1));
        });
        if (cut >= 2 && found.size) break;
      }
    }
    const best = Math.max(0, ...found.values());
    if (best < PREFIX * 0.7 && word.length >= 4) {
      const most = word.length >= 8 ? 2 : 1;
      for (const entry of lexicon.entries) {
        const distance = distanceOf(word, entry.word, most);
        if (distance <= most) add(entry.term, distance === 1 ? FUZZY : FUZZY_TWICE);
      }
      if (word.length >= 6) {
        // One error, and another ending.
        const stem = word.slice(0, -2);
        for (const entry of lexicon.entries) {
          if (Math.abs(entry.word.length - word.length) > 3) continue;
          if (distanceOf(stem, entry.word.slice(0, stem.length), 1) <= 1) add(entry.term, FUZZY_TWICE);
        }
      }
    }
    if (found.size <= MOST_TERMS) return found;
    return new Map([...found].sort((one, other) => other[1] - one[1]).slice(0, MOST_TERMS));
  };

  /**
   * @param {string} one
   * @param {string} other
   * @param {number} most
   * @returns {number} how many letters must be changed, added, left out or swapped; more than `most` if it is more
   */
  const distanceOf = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    // Few slips change the first two letters both.
    if (one[0] !== other[0] && one[1] !== other[1] && one[0] !== other[1]) return most + 1;
    let before = /** @type {number[]} */ ([]);
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let row = 1; row <= one.length; row += 1) {
      const now = [row];
      let least = row;
      for (let at = 1; at <= other.length; at += 1) {
        const same = one[row - 1] === other[at - 1];
        let value = Math.min(
          /** @type {number} */ (last[at]) + 1,
          /** @type {number} */ (now[at - 1]) + 1,
          /** @type {number} */ (last[at - 1]) + (same ? 0 : 1),
        );
        if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
          value = Math.min(value, /** @type {number} */ (before[at - 2]) + 1);
        }
        now.push(value);
        least = Math.min(least, value);
      }
      if (least > most) return most + 1;
      before = last;
      last = now;
    }
    return /** @type {number} */ (last[other.length]);
  };

  /**
   * @param {string} text as it was typed
   * @param {string} script
   * @returns {string} what the same keys give on the script's keyboard, or on a Latin one
   */
  const otherKeys = (text, script) => {
    const keyboard = tables.keyboards[script];
    if (!keyboard) return "";
    const [latin, own] = keyboard.map((keys) => [...keys]);
    const typed = [...text.toLowerCase()];
    const from = typed.some((sign) => own?.includes(sign) && !latin?.includes(sign)) ? own : latin;
    const to = from === own ? latin : own;
    return typed.map((sign) => to?.[from?.indexOf(sign) ?? -1] ?? sign).join("");
  };

  /**
   * @param {Shard} shard
   * @param {string} text
   * @returns {{ words: string[], lexicon: Lexicon, sure: number }[]} how a query may be read in a language
   */
  const readings = (shard, text) => {
    const own = words(text).slice(0, MOST_WORDS);
    const found = [{ words: own, lexicon: shard.lexicon, sure: 1 }];
    const isLatin = own.every((word) => /^[\p{Script=Latin}\p{N}]+$/u.test(word));
    if (shard.index.script && isLatin) {
      const keys = words(otherKeys(text, shard.index.script)).slice(0, MOST_WORDS);
      found.push({ words: keys, lexicon: shard.lexicon, sure: OTHER_READING });
      found.push({ words: own.map(habitual), lexicon: shard.inLatin(), sure: OTHER_READING });
    }
    if (!shard.index.script && !isLatin) {
      for (const script of Object.keys(tables.keyboards)) {
        const keys = words(otherKeys(text, script)).slice(0, MOST_WORDS);
        found.push({ words: keys, lexicon: shard.lexicon, sure: OTHER_READING });
      }
    }
    return found;
  };

  /**
   * @param {Shard} shard
   * @param {string} text
   * @returns {Map<number, number>} documents of a language, and how well they fit
   */
  const scoresIn = (shard, text) => {
    /** @type {Map<number, number>} */
    const best = new Map();
    for (const reading of readings(shard, text)) {
      for (const [document, score] of scoresOf(shard, reading)) {
        if ((best.get(document) ?? 0) < score) best.set(document, score);
      }
    }
    return best;
  };

  /**
   * @param {Shard} shard
   * @param {{ words: string[], lexicon: Lexicon, sure: number }} reading
   * @returns {Map<number, number>}
   */
  const scoresOf = (shard, reading) => {
    /** @type {Map<number, { sum: number, covered: number }>} */
    const found = new Map();
    let whole = 0;
    for (const word of reading.words) {
      const terms = shard.match(word, reading.lexicon);
      /** @type {Map<number, number>} */
      const ofWord = new Map();
      let heaviest = 0;
      for (const [term, sure] of terms) {
        const idf = shard.idf[term] ?? 0;
        heaviest = Math.max(heaviest, idf * sure);
        const postings = shard.index.postings[term] ?? [];
        for (let at = 0, document = 0; at < postings.length; at += 2) {
          document += postings[at] ?? 0;
          const score = sure * idf * (0.35 + (postings[at + 1] ?? 0) / LEVELS);
          if ((ofWord.get(document) ?? 0) < score) ofWord.set(document, score);
        }
      }
      // What is in every second text, or is a letter long, says little; what nothing is like still counts.
      const counts = Math.min(terms.size ? heaviest : 3, word.length < 3 ? 0.6 : 9);
      whole += counts;
      for (const [document, score] of ofWord) {
        const one = found.get(document) ?? { sum: 0, covered: 0 };
        one.sum += score;
        one.covered += counts;
        found.set(document, one);
      }
    }
    /** @type {Map<number, number>} */
    const scores = new Map();
    for (const [document, { sum, covered }] of found) {
      const coverage = whole ? Math.min(1, covered / whole) : 0;
      scores.set(document, reading.sure * sum * coverage * coverage);
    }
    return scores;
  };

  /**
   * @param {Shard} shard
   * @param {number} number
   * @returns {SearchDocument}
   */
  const documentOf = (shard, number) => {
    const [id, kind, url, fragment, title = "", text = "", script = "", step = 0, steps = 0, never = 0] =
      /** @type {RawDocument} */ (shard.index.documents[number]);
    const hash = fragment === 1 ? id : fragment;
    return {
      entry: id,
      kind: shard.index.kinds[kind] ?? "",
      language: shard.language,
      title,
      text,
      url: hash ? `${url}#${hash}` : url,
      script,
      step,
      steps,
      never: never === 1,
    };
  };

  /** @param {{ near: boolean, score: number }} found in the reader's or the caller's language, or in another */
  const rankOf = ({ near, score }) => (near ? score * OTHER_LANGUAGE : score);

  /**
   * @param {string} text
   * @param {{ reader: string, caller?: string, limit?: number }} options
   * @returns {SearchResult[]} the best entries, each once; those found in the reader's or the caller's language first
   */
  const query = (text, { reader, caller = reader, limit = 8 }) => {
    const asked = text.slice(0, LONGEST_QUERY);
    /** @type {Map<string, SearchResult>} */
    const best = new Map();
    for (const shard of shards.values()) {
      const near = shard.language === reader || shard.language === caller;
      for (const [number, score] of scoresIn(shard, asked)) {
        const raw = /** @type {RawDocument} */ (shard.index.documents[number]);
        const kind = shard.index.kinds[raw[1]] ?? "";
        const weighed = score * (/** @type {Record<string, number>} */ (KINDS)[kind] ?? 1);
        const known = best.get(raw[0]);
        if (known && rankOf(known) >= rankOf({ near, score: weighed })) continue;
        best.set(raw[0], { ...documentOf(shard, number), score: weighed, near });
      }
    }
    const found = [...best.values()];
    /** @param {boolean} near */
    const bestOf = (near) => Math.max(0, ...found.map((one) => (one.near === near ? rankOf(one) : 0)));
    // Whoever types another language knows it: then what only that one finds stands first.
    const nearFirst = bestOf(true) >= bestOf(false);
    found.sort(
      (one, other) =>
        (nearFirst ? 1 : -1) * (Number(other.near) - Number(one.near)) ||
        other.score - one.score ||
        (one.entry < other.entry ? -1 : 1),
    );
    const top = Math.max(0, ...found.map((one) => one.score));
    return found.filter((one) => one.score >= top * WORTH_SHOWING).slice(0, limit);
  };

  return {
    setTables,
    fold,
    words,
    query,
    latinOf,
    habitual,
    /** @param {string} language @param {SearchIndex} index */
    add: (language, index) => void shards.set(language, new Shard(language, index)),
    languages: () => [...shards.keys()],
    /**
     * @param {string} entry
     * @param {string} language
     * @returns {SearchDocument | null} an entry in a language
     */
    find: (entry, language) => {
      const shard = shards.get(language);
      const number = shard?.index.documents.findIndex((raw) => raw[0] === entry) ?? -1;
      return shard && number >= 0 ? documentOf(shard, number) : null;
    },
  };
})();
