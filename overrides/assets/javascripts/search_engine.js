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
  /** How much more is meant what has all the words in their order. */
  const IN_ORDER = 1.4;
  /** What a word weighs in a line that people type, which is short. */
  const OF_LINE = 0.9;
  /** What a line is worth of which next to nothing was asked for. */
  const PART_OF_LINE = 0.25;
  /** What is less sure than this part of the best is not shown. */
  const WORTH_SHOWING = 0.3;
  /** How much better another language must fit to stand before the reader's and the caller's. */
  const OTHER_LANGUAGE = 1.5;
  /** More than anything can score. */
  const NAMED = 1e6;
  const MOST_TERMS = 60;
  /** Steps of the weight of a word in a document: LEVELS in hooks/carebook/search/index.py. */
  const LEVELS = 8;
  const LONGEST_QUERY = 120;
  const MOST_WORDS = 10;
  /** Letters of a long text that a result shows. */
  const PIECE = 160;
  /** How much alike a word must be to be offered where nothing was found; Dice's measure of pairs of letters. */
  const ALIKE = 0.45;
  /** What a filter calls the phrases that are never said. */
  const NEVER = "never";
  /** What is said aloud stands before prose for the same words. */
  const KINDS = { phrase: 1.25, script: 1.2, step: 1.1, opening: 1.02, message: 1.15, page: 0.95, heading: 0.85, question: 0.8 };

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
   * @param {string} text
   * @returns {string[]} its words, each once, in the order of the alphabet
   */
  const distinct = (text) => [...new Set(words(text))].sort();

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

  // Numbers as they are written by hooks/carebook/search/index.py.
  const SIGNS = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter((sign) => sign !== "\\");
  const BASE = SIGNS.length >> 1;
  const DIGIT = new Map(SIGNS.map((sign, at) => [sign, at]));

  /**
   * @param {string} packed
   * @returns {number[]} rising numbers, written as distances
   */
  const unpacked = (packed) => {
    /** @type {number[]} */
    const found = [];
    let last = 0;
    let before = 0;
    for (const sign of packed) {
      const digit = DIGIT.get(sign) ?? 0;
      if (digit >= BASE) before = (before + digit - BASE) * BASE;
      else {
        found.push((last += before + digit));
        before = 0;
      }
    }
    return found;
  };

  /**
   * @param {string} packed words, each with the number of letters that it shares with the last
   * @returns {string[]}
   */
  const termsOf = (packed) => {
    let last = "";
    return packed
      .split(" ")
      .filter(Boolean)
      .map((one) => (last = last.slice(0, DIGIT.get(one[0] ?? "") ?? 0) + one.slice(1)));
  };

  /**
   * @param {string} language
   * @param {SearchIndex} index
   * @returns {SearchDocument[]}
   */
  const documentsOf = (language, index) => {
    const ids = index.ids ? index.ids.split(" ") : [];
    const titles = index.titles.split("\n");
    const texts = index.texts.split("\n");
    return ids.map((entry, number) => {
      const hash = index.fragments[number] ?? entry;
      const page = index.pages[index.page[number] ?? 0] ?? "";
      const [script, step, steps] = index.places[number] ?? [-1, 0, 0];
      const instead = index.instead[number];
      const channels = index.channel[number] ?? 0;
      return {
        entry,
        kind: index.kinds[index.kind[number] ?? 0] ?? "",
        language,
        title: titles[number] ?? "",
        text: texts[number] ?? "",
        url: hash ? `${page}#${hash}` : page,
        script: ids[script] ?? "",
        step,
        steps,
        never: instead !== undefined,
        instead: ids[instead ?? -1] ?? "",
        move: index.moves[index.move[number] ?? 0] ?? "",
        channels: index.channels.filter((_, at) => channels & (1 << at)),
      };
    });
  };

  /** The index of one language. */
  class Shard {
    /**
     * @param {string} language
     * @param {SearchIndex} index
     */
    constructor(language, index) {
      this.language = language;
      this.script = index.script;
      this.documents = documentsOf(language, index);
      this.numbers = new Map(this.documents.map(({ entry }, number) => [entry, number]));
      this.terms = termsOf(index.terms);
      this.lexicon = new Lexicon(this.terms.map((word, term) => ({ word, term })));
      const count = this.documents.length;
      this.postings = index.postings.split(" ").map(unpacked);
      /** Where the weights of a term begin; only in documents has it any. */
      this.begins = [0];
      /** The document of each line that people type; their numbers follow those of the documents. */
      this.owners = index.asks.flatMap((lines, number) => Array.from({ length: lines }, () => number));
      /** How many words each line has. */
      this.lengths = new Uint8Array(this.owners.length);
      for (const found of this.postings) {
        const lines = found.filter((number) => number >= count);
        for (const number of lines) this.lengths[number - count] = (this.lengths[number - count] ?? 0) + 1;
        this.begins.push((this.begins.at(-1) ?? 0) + found.length - lines.length);
      }
      this.weights = Uint8Array.from(index.weights, Number);
      this.idf = this.postings.map((found) => Math.log(1 + (count + this.owners.length) / (found.length + 0.5)));
      /** @type {Map<number, number[]>} */
      this.families = new Map();
      let first = 0;
      for (const distances of index.families) {
        let last = first;
        const family = distances.map((distance) => (last += distance));
        first = family[0] ?? 0;
        for (const term of family) this.families.set(term, family);
      }
      /** @type {Record<number, string>} */
      this.sections = {};
      /** What documents say, folded when it is first needed. @type {string[]} */
      this.folded = [];
      /** Documents by the words of their titles, made when they are first needed. @type {Map<string, number[]> | null} */
      this.titles = null;
      /** @type {Lexicon | null} */
      this.latin = null;
      /** @type {Map<string, Map<number, number>>} */
      this.remembered = new Map();
    }

    /**
     * @param {number} number of a document
     * @param {string} asked words, folded
     * @returns {boolean} whether they stand in it as they were asked for; one word says nothing more that way
     */
    hasInOrder(number, asked) {
      if (!asked.includes(" ")) return false;
      const { title, text } = /** @type {SearchDocument} */ (this.documents[number]);
      this.folded[number] ??= ` ${words(`${title} ${text}`).join(" ")}`;
      return this.folded[number].includes(` ${asked}`);
    }

    /**
     * @param {string} text of a query
     * @returns {Set<number>} the documents that are called just that, or of which people type a line of just these words
     */
    named(text) {
      const asked = distinct(text);
      if (!this.titles) {
        this.titles = new Map();
        for (const [number, { title }] of this.documents.entries()) {
          const key = distinct(title).join(" ");
          this.titles.set(key, [...(this.titles.get(key) ?? []), number]);
        }
      }
      const found = new Set(this.titles.get(asked.join(" ")));
      const [first, ...others] = asked.map((word) => {
        const entry = this.lexicon.entries[this.lexicon.from(word)];
        return entry?.word === word ? (this.postings[entry.term] ?? []) : [];
      });
      for (const line of first ?? []) {
        const its = line - this.documents.length;
        if (this.lengths[its] === asked.length && others.every((lines) => lines.includes(line))) {
          found.add(this.owners[its] ?? 0);
        }
      }
      return found;
    }

    /** @returns {Lexicon} the words in Latin letters, made when they are first needed */
    inLatin() {
      this.latin ??= new Lexicon(
        this.terms.map((word, term) => ({ word: latinOf(word, this.script), term })),
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
    if (shard.script && isLatin) {
      const keys = words(otherKeys(text, shard.script)).slice(0, MOST_WORDS);
      found.push({ words: keys, lexicon: shard.lexicon, sure: OTHER_READING });
      found.push({ words: own.map(habitual), lexicon: shard.inLatin(), sure: OTHER_READING });
    }
    if (!shard.script && !isLatin) {
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
   * @returns {Float32Array} how well each document of a language fits; 0 for not at all
   */
  const scoresIn = (shard, text) => {
    const best = new Float32Array(shard.documents.length);
    for (const reading of readings(shard, text)) addScores(shard, reading, best);
    return best;
  };

  /**
   * @param {Shard} shard
   * @param {{ words: string[], lexicon: Lexicon, sure: number }} reading
   * @param {Float32Array} best scores, raised where this reading fits better
   */
  const addScores = (shard, reading, best) => {
    const sum = new Float32Array(best.length);
    const covered = new Float32Array(best.length);
    /** By line that people type, what each word scores there. @type {Map<number, number[]>} */
    const lines = new Map();
    /** By word, what it scores in each document, and how much it counts. @type {[Float32Array, number][]} */
    const scored = [];
    let whole = 0;
    for (const [place, word] of reading.words.entries()) {
      const terms = shard.match(word, reading.lexicon);
      const ofWord = new Float32Array(best.length);
      let heaviest = 0;
      for (const [term, sure] of terms) {
        const weight = sure * (shard.idf[term] ?? 0);
        heaviest = Math.max(heaviest, weight);
        let at = shard.begins[term] ?? 0;
        for (const document of shard.postings[term] ?? []) {
          if (document < best.length) {
            const score = weight * (0.35 + (shard.weights[at++] ?? 0) / LEVELS);
            if (score > (ofWord[document] ?? 0)) ofWord[document] = score;
          } else {
            const line = lines.get(document) ?? [];
            line[place] = Math.max(line[place] ?? 0, weight * OF_LINE);
            lines.set(document, line);
          }
        }
      }
      // What is in every second text, or is a letter long, says little; what nothing is like still counts.
      const counts = Math.min(terms.size ? heaviest : 3, word.length < 3 ? 0.6 : 9);
      whole += counts;
      scored.push([ofWord, counts]);
      ofWord.forEach((score, document) => {
        if (!score) return;
        sum[document] = (sum[document] ?? 0) + score;
        covered[document] = (covered[document] ?? 0) + counts;
      });
    }
    /** @param {number} document @param {number} score @param {number} part of what was asked for */
    const raise = (document, score, part) => {
      const coverage = whole ? Math.min(1, part / whole) : 0;
      best[document] = Math.max(best[document] ?? 0, reading.sure * score * coverage * coverage);
    };
    sum.forEach((score, document) => {
      if (score) raise(document, score, covered[document] ?? 0);
    });
    for (const [number, line] of lines) {
      const document = shard.owners[number - best.length] ?? 0;
      let score = 0;
      let part = 0;
      scored.forEach(([ofWord, counts], place) => {
        const its = Math.max(line[place] ?? 0, ofWord[document] ?? 0);
        score += its;
        if (its) part += counts;
      });
      // A line of which much was not asked for says less.
      const asked = Math.min(1, line.filter(Boolean).length / (shard.lengths[number - best.length] || 1));
      raise(document, score * (PART_OF_LINE + (1 - PART_OF_LINE) * asked), part);
    }
  };

  /**
   * @param {SearchDocument} document
   * @param {SearchFilter} filter
   */
  const accepts = ({ kind, never, channels, move }, filter) =>
    (!filter.kinds?.length || filter.kinds.includes(never ? NEVER : kind)) &&
    (!filter.channel || channels.includes(filter.channel)) &&
    (!filter.move || move === filter.move);

  /**
   * @param {{ near: boolean, named: boolean, score: number }} found in the reader's or the caller's language, or in
   *   another; whoever asks for something by its name has no need for what fits better still
   */
  const rankOf = ({ near, named, score }) => (near ? score * OTHER_LANGUAGE + (named ? NAMED : 0) : score);

  /**
   * @param {string} text
   * @param {{ reader: string, caller?: string, limit?: number, filter?: SearchFilter }} options
   * @returns {SearchResult[]} the best entries, each once; those found in the reader's or the caller's language
   *   first. Of no words, what the filter leaves, in the order of the book.
   */
  const query = (text, { reader, caller = reader, limit = 8, filter = {} }) => {
    const asked = text.slice(0, LONGEST_QUERY);
    if (!asked.trim()) {
      const all = (shards.get(reader)?.documents ?? []).filter((document) => accepts(document, filter));
      return all.slice(0, limit).map((document) => ({ ...document, score: 0, near: true, named: false }));
    }
    const whole = words(asked).join(" ");
    /** @type {Map<string, SearchResult>} */
    const best = new Map();
    for (const shard of shards.values()) {
      const near = shard.language === reader || shard.language === caller;
      const scores = scoresIn(shard, asked);
      const named = shard.named(asked);
      const most = scores.reduce((one, other) => Math.max(one, other), 0);
      scores.forEach((score, number) => {
        if (!score) return;
        const document = /** @type {SearchDocument} */ (shard.documents[number]);
        if (!accepts(document, filter)) return;
        const said = score * IN_ORDER > most && shard.hasInOrder(number, whole) ? IN_ORDER : 1;
        const weighed = score * said * (/** @type {Record<string, number>} */ (KINDS)[document.kind] ?? 1);
        const result = { ...document, score: weighed, near, named: named.has(number) };
        const known = best.get(document.entry);
        if (!known || rankOf(known) < rankOf(result)) best.set(document.entry, result);
      });
    }
    const found = [...best.values()];
    /** @param {boolean} near */
    const bestOf = (near) => Math.max(0, ...found.map((one) => (one.near === near ? rankOf(one) : 0)));
    // Whoever types another language knows it: then what only that one finds stands first.
    const nearFirst = bestOf(true) >= bestOf(false);
    found.sort(
      (one, other) =>
        (nearFirst ? 1 : -1) * (Number(other.near) - Number(one.near)) ||
        rankOf(other) - rankOf(one) ||
        (one.entry < other.entry ? -1 : 1),
    );
    const top = Math.max(0, ...found.map((one) => one.score));
    return found.filter((one) => rankOf(one) >= NAMED || one.score >= top * WORTH_SHOWING).slice(0, limit);
  };

  /**
   * @param {string} word
   * @returns {Set<string>} its pairs of letters
   */
  const pairs = (word) => new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2)));

  /**
   * @param {string} text of which a query found nothing
   * @param {{ reader: string, caller?: string, limit?: number }} options
   * @returns {SearchResult[]} what the words find that look most like those of the text
   */
  const nearest = (text, options) => {
    const shard = shards.get(options.reader);
    if (!shard) return [];
    const alike = words(text.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS).map((word) => {
      const own = pairs(word);
      let best = "";
      let most = ALIKE;
      for (const term of shard.terms) {
        const its = pairs(term);
        const shared = [...own].filter((pair) => its.has(pair)).length;
        const share = (2 * shared) / (own.size + its.size);
        if (share > most) [best, most] = [term, share];
      }
      return best;
    });
    const asked = alike.filter(Boolean).join(" ");
    return asked ? query(asked, options) : [];
  };

  /**
   * @param {SearchDocument} document
   * @param {(word: string) => boolean} isMeant whether a word of a text was asked for
   * @returns {string} what a result shows of it: of a long text the piece with most of what was asked for
   */
  const pieceOf = (document, isMeant) => {
    const shard = shards.get(document.language);
    const whole = shard?.sections[shard.numbers.get(document.entry) ?? -1];
    if (!whole) return document.text;
    const found = [...whole.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].filter(([word]) => isMeant(word)).map(({ index }) => index);
    /** @param {number} begin */
    const caught = (begin) => found.filter((at) => at >= begin && at < begin + PIECE).length;
    const best = found.reduce((now, at) => (caught(at) > caught(now) ? at : now), 0);
    if (best < PIECE / 2) return document.text;
    const begin = whole.lastIndexOf(" ", Math.max(0, best - PIECE / 4)) + 1;
    const end = begin + PIECE < whole.length ? whole.lastIndexOf(" ", begin + PIECE) : whole.length;
    return `${begin ? "… " : ""}${whole.slice(begin, end)}${end < whole.length ? " …" : ""}`;
  };

  return {
    setTables,
    fold,
    words,
    query,
    latinOf,
    habitual,
    nearest,
    pieceOf,
    /** @param {string} language @param {SearchIndex} index */
    add: (language, index) => void shards.set(language, new Shard(language, index)),
    /** @param {string} language @param {Record<number, string>} sections whole texts of long documents */
    addSections: (language, sections) => {
      const shard = shards.get(language);
      if (shard) shard.sections = sections;
    },
    languages: () => [...shards.keys()],
    /**
     * @param {string} entry
     * @param {string} language
     * @returns {SearchDocument | null} an entry in a language
     */
    find: (entry, language) => {
      const shard = shards.get(language);
      return shard?.documents[shard.numbers.get(entry) ?? -1] ?? null;
    },
  };
})();
