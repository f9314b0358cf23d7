/** What scripts find on the page that they did not put there. */

/** Material's stream of documents: one at load, one more after each instant navigation. */
declare const document$: { subscribe(observer: (document: Document) => void): unknown };
