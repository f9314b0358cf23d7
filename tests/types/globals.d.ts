/** What scripts find on the page that they did not put there. */

/** Material's stream of documents: one at load, one more after each instant navigation. */
declare const document$: { subscribe(observer: (document: Document) => void): unknown };

/** The languages of the call, from `call.js`. */
declare var carebookCall: { caller(): string };

/** What is said in one language for readers of another, by `reader-spoken`; each file adds one. */
declare var carebookSaid: Record<string, Record<string, string>> | undefined;

/** What the search is given by the build: hooks/carebook/search. */
interface SearchTables {
  letters: Record<string, string>;
  marks: string;
  keyboards: Record<string, [string, string]>;
  latin: Record<string, Record<string, string>>;
  habits: [string, string][];
}
type RawDocument = [string, number, string, string | 1, string?, string?, string?, number?, number?, number?];
interface SearchIndex {
  script: string;
  kinds: string[];
  documents: RawDocument[];
  terms: string;
  families: number[][];
  postings: number[][];
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
}
interface SearchResult extends SearchDocument {
  score: number;
  near: boolean;
}
declare var carebookSearchEngine: {
  setTables(tables: SearchTables): void;
  fold(text: string): string;
  words(text: string): string[];
  latinOf(word: string, script: string): string;
  habitual(word: string): string;
  query(text: string, options: { reader: string; caller?: string; limit?: number }): SearchResult[];
  add(language: string, index: SearchIndex): void;
  languages(): string[];
  find(entry: string, language: string): SearchDocument | null;
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
