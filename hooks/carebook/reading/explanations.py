"""What each field is for, in one plain line: editors show it beside the field, `carebook new` above it."""

from collections.abc import Mapping

_EVERYWHERE: Mapping[str, str] = {
    "id": "the name that never changes; links lead to it for years",
    "title": "what lists, links and search call it",
    "channels": "where it is used",
    "audience": "whom it is for",
    "source": "the id of the source that it comes from; `house` for what is our own",
    "owner": "who answers for it, if not the owner that mkdocs.yml names",
    "review_by": "until when it holds, such as 2026-05-31",
    "note": "what a colleague should know about it",
    "asks": "what people type or customers say when they need it, as they would: a list in each language",
    "why": "the reason, told to a colleague",
    "our-view": "what we add to what the source says; shown as ours",
    "placeholders": "the blanks of the texts, written {name} there; each with its kind and an example",
    "minutes": "how long it takes",
    "when": "when it is used",
    "text": "the text in each language, between double quotes",
}

_BY_GROUP: Mapping[str, Mapping[str, str]] = {
    "a phrase": {
        "move": "what the sentence does",
        "text": "what is said to the customer, in each language; or variants: speaker.m, speaker.f and so on",
        "say": "`false` for what is never said; then `why` and `instead` belong to it",
        "required": "`true` for what must be said word for word",
        "register": "how customers are spoken to, if not as mkdocs.yml says",
        "risk": "what may go wrong with it; it is shown as a phrase to use with care",
        "why": "why it is never said",
        "also": "other wordings of what is never said, each a sentence; what comes near to one of them is named",
        "instead": "ids of the phrases to say instead",
        "then": "ids of the phrases that follow it, such as what is possible after a refusal",
    },
    "the file's defaults": {
        "owner": "who answers for the phrases of this file",
        "review_by": "until when the phrases of this file hold",
        "source": "where the phrases of this file come from; `house` for what is our own",
    },
    "a placeholder": {
        "kind": "what goes into the blank",
        "example": "what stands in the blank until it is filled; one for all languages, or one for each",
        "speak": "`digits` for what is said digit by digit",
    },
    "a script": {
        "when": "how the agent knows that this is the script to take",
        "openings": "what callers say first, and the step that it leads to",
        "anytime": "ids of the scripts that any step may turn into, such as insults",
        "limits": "move to how many steps of one conversation may make it: `apologise: 1`",
        "steps": "the steps; the first one is where a conversation begins",
    },
    "an opening": {
        "id": "begins with the script's id and says what is heard",
        "go": "the step or the script that it leads to",
        "text": "what callers say, in their own words: a list in each language",
    },
    "a step": {
        "id": "begins with the script's id and says what the step does; once published it never changes",
        "goal": "what is reached when the step is done",
        "do": "what the agent does meanwhile: a list in each language",
        "say": "ids of the phrases to say",
        "with-care": "ids of the phrases that may help and may harm",
        "avoid": "ids of the phrases that are never said here",
        "hold": "ids of the phrases to say while the customer waits",
        "next": "the ways out of the step",
    },
    "a branch": {
        "go": "the step or the script that it leads to, or `end`",
        "when": "what must have happened; told to the agent",
        "at-most": "how often it may be taken in one conversation",
    },
    "a checklist": {
        "when": "when one goes through it",
        "by": "`customer` if customers fill it in: then no answer is kept, and paper shows the points alone",
        "items": "its points, in their order",
    },
    "an item": {
        "id": "begins with the checklist's id; once published it never changes",
        "text": "what is ticked, rated or answered, in each language",
        "help": "a hint beneath it",
        "section": "the heading that begins with this point",
        "entry": "the id of what it is about: the point links to it",
        "by": "which of the colleagues fills it in",
        "answer": "`tick`, `scale` from 1 to 5, or `text`",
        "require-comment-below": "on a scale: a lower value needs a comment",
    },
    "a message": {
        "when": "when it is sent",
        "subject": "the subject line, for e-mail",
        "salutation": "the first line",
        "body": "ids of phrases, and texts of its own, in their order",
        "closing": "the last line",
    },
    "a lesson": {
        "goal": "what somebody can do after it",
        "parts": "entries, each with what to do with it",
        "questions": "questions to choose an answer for",
    },
    "a part of a lesson": {
        "task": "what to do, told to those who learn",
        "entry": "the id of what it is about: a script, a step, a phrase, a page",
    },
    "a question": {
        "id": "begins with the lesson's id",
        "text": "the question",
        "answers": "the answers to choose from",
        "why": "why the right answer is right",
    },
    "an answer": {
        "text": "the answer",
        "right": "`true` for the right one",
    },
    "a path": {
        "goal": "what somebody can do at its end",
        "steps": "lessons, checklists, scripts and pages, in the order in which they are taken",
    },
    "a step of a path": {
        "entry": "the id of a lesson, a checklist, a script, a page or a heading",
        "when": "when this step and those below it are taken, such as the first week; a heading",
    },
    "a figure": {
        "unit": "what the values count",
        "rows": "the values",
        "total": "what the values should make",
        "declared_sum": "what they make, where the source's own values miss their total",
        "claim": "instead of rows: one statement, as the source makes it",
        "base": "what the claim is a share of",
    },
    "a row": {
        "label": "what the value is of",
        "value": "the number",
        "doubtful": "`true` where the source's number does not add up",
    },
    "a term": {
        "definition": "what we mean by it",
        "words": "the agreed words of each language",
        "keep": "instead of words: a name that is the same in every language",
    },
    "the words of a term": {
        "use": "what we write",
        "avoid": "what we do not write",
        "forms": "the other shapes that the word takes",
        "explain": "`false` for words that everybody knows, or that mean other things too: pages do not explain them",
    },
    "a source": {
        "title": "its own title; in each language only where it has none",
        "author": "who wrote it; left out where the source does not say",
        "people": "who is quoted in it",
        "role": "what the author does",
        "publisher": "where it appeared",
        "published": "when: a year, a month or a day",
        "language": "the language that it is written in",
        "covers": "which part of it we have",
        "url": "its address",
    },
    "a notice": {
        "text": "what everybody must know today",
        "until": "the last day on which it is shown, such as 2026-05-31",
        "entry": "the id of what to say about it",
    },
    "a saying": {
        "title": "what is said: a time, a sum, an address",
        "written": "how it is written, in each language",
        "said": "how it is said, in words, in each language",
    },
    "a retired id": {
        "successor": "the id of what stands in its place: links to the old id lead there",
        "reason": "why there is nothing any more, for whoever follows an old link",
    },
    "the spelling of a language": {
        "joined": "how a letter and its word are said together: `{letter} as in {word}`",
        "letters": "each letter with a word that begins with it; small letters",
        "named": "letters that no word begins with, and those of other languages, with their names",
        "digits": "0 to 9, each with its word",
        "signs": "signs of e-mail addresses and codes, each with its name; the sign between double quotes",
    },
    "the address words of a language": {
        "unknown": "the form until somebody has chosen one; `none` where the language manages without",
        "words": "each word, as it stands in texts between braces, with its forms m, f and many",
    },
}


def explanation(group: str, field: str) -> str:
    """Return what a field of a group, called as messages call it, is for; empty where nobody has said."""
    return _BY_GROUP.get(group, {}).get(field) or _EVERYWHERE.get(field, "")
