/** What scripts find on the page that they did not put there. */

/** Material's stream of documents: one at load, one more after each instant navigation. */
declare const document$: { subscribe(observer: (document: Document) => void): unknown };

/** The languages of the call, from `call.js`. */
declare var carebookCall: { caller(): string };

/** Permalinks, from `links.js`. */
declare var carebookLinks: {
  permalink(id: string, isForced: boolean): string;
  inThisSite(id: string): string;
  idOf(target: Element): string | undefined;
};

/** What is said in one language for readers of another, by `reader-spoken`; each file adds one. */
declare var carebookSaid: Record<string, Record<string, string>> | undefined;

/** What has changed since each edition: hooks/carebook/links/since.py. */
interface Editions {
  now: string;
  names: string[];
  spoken: boolean[];
  changed: Record<string, string>;
  inside: Record<string, string[]>;
  titles: Record<string, [string, string, string]>;
  page: string;
  anchor: string;
  words: Record<string, string>;
}
/** Each language has a file of its own, and a page loads one. */
declare var carebookEditions: Editions | undefined;

/** What the search is given by the build: hooks/carebook/search. */
interface SearchTables {
  letters: Record<string, string>;
  marks: string;
  keyboards: Record<string, [string, string]>;
  latin: Record<string, Record<string, string>>;
  habits: [string, string][];
}
/** Columns of documents, by their numbers, and packed terms: hooks/carebook/search/index.py. */
interface SearchIndex {
  script: string;
  kinds: string[];
  pages: string[];
  moves: string[];
  channels: string[];
  ids: string;
  titles: string;
  texts: string;
  kind: number[];
  page: number[];
  move: number[];
  channel: number[];
  fragments: Record<number, string>;
  places: Record<number, [number, number, number]>;
  instead: Record<number, number>;
  asks: number[];
  terms: string;
  families: number[][];
  postings: string;
  weights: string;
}
interface Entry {
  word: string;
  term: number;
}
interface SearchDocument {
  entry: string;
  kind: string;
  language: string;
  title: string;
  text: string;
  /** Relative to the folder of the language. */
  url: string;
  script: string;
  step: number;
  steps: number;
  never: boolean;
  /** What is said instead of what is never said. */
  instead: string;
  move: string;
  channels: string[];
}
interface SearchFilter {
  /** Kinds of entries; "never" for phrases that are never said. */
  kinds?: readonly string[];
  channel?: string;
  move?: string;
}
interface SearchResult extends SearchDocument {
  score: number;
  near: boolean;
  named: boolean;
}
declare var carebookSearchEngine: {
  setTables(tables: SearchTables): void;
  fold(text: string): string;
  words(text: string): string[];
  latinOf(word: string, script: string): string;
  habitual(word: string): string;
  query(
    text: string,
    options: { reader: string; caller?: string; limit?: number; filter?: SearchFilter },
  ): SearchResult[];
  nearest(text: string, options: { reader: string; caller?: string; limit?: number }): SearchResult[];
  pieceOf(document: SearchDocument, isMeant: (word: string) => boolean): string;
  add(language: string, index: SearchIndex): void;
  addSections(language: string, sections: Record<number, string>): void;
  languages(): string[];
  find(entry: string, language: string): SearchDocument | null;
};

/** What the search keeps on the device, from `search_kept.js`. */
declare var carebookKept: {
  recent(): string[];
  pinned(): string[];
  opened(entry: string): void;
  toggle(entry: string): void;
};

/** The search for programs beside the page, such as an agent's desktop: DESIGN.md, section 7. */
declare var CarebookSearch: {
  /** Resolves when all indexes have been loaded, or could not be. */
  ready(): Promise<void>;
  query(
    text: string,
    options?: { language?: string; limit?: number },
  ): Promise<
    { entry: string; language: string; kind: string; title: string; text: string; url: string; score: number }[]
  >;
};
