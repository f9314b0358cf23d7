/** What scripts find on the page that they did not put there. */

/** Material's stream of documents: one at load, one more after each instant navigation. */
declare const document$: { subscribe(observer: (document: Document) => void): unknown };

/** The languages of the call, from `call.js`. */
declare var carebookCall: { caller(): string };

/** What is said in one language for readers of another, by `reader-spoken`; each file adds one. */
declare var carebookSaid: Record<string, Record<string, string>> | undefined;
