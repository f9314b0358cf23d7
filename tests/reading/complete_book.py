"""A book in which every field of every format is used once, each with a value of its own."""

from collections.abc import Mapping

from carebook.reading import formats
from carebook.reading.fields import Kind, MapKind

SETTINGS = """\
plugins:
  - i18n:
      languages:
        - {locale: en, name: English, default: true}
        - {locale: ro, name: Română}
extra:
  carebook:
    source: en
    languages: {ro: draft}
    channels: {phone: spoken, email: written}
    audiences: [agent, trainer]
    moves: {say: [hold, thank], never: [blame]}
"""
FILES: Mapping[str, str] = {
    "sayings.yml": """\
aloud.hour:
  title:
    en: "the title"
  written:
    en: "9:00"
  said:
    en: "nine o'clock"
  note:
    en: "the note"
  asks:
    en: ["one ask", "another ask"]
  source: book-one
  owner: "the owner"
  review_by: 2026-02-28
""",
    "spelling.yml": """\
en:
  joined: "{letter} as in {word}"
  letters:
    a: "Alfa"
  named:
    ß: "sharp S"
  digits:
    0: "zero"
  signs:
    "@": "at"
""",
    "phrases/a.yml": """\
_defaults:
  owner: "owner of the file"
  review_by: 2026-01
  source: book-one
a.full:
  move: blame
  channels: [phone, email]
  text:
    en: "the text {n}"
    ro: "textul {n}"
  title:
    en: "the title"
  say: false
  required: true
  register: informal
  placeholders:
    n:
      kind: count
      example: 5
      speak: digits
    name:
      kind: name
      example:
        en: "an example"
  risk:
    en: "the risk"
  why:
    en: "the reason"
  also:
    en: ["another wording", "one more"]
  instead: [a.short]
  then: [a.short, a.full]
  note:
    en: "the note"
  our-view:
    en: "our view"
  asks:
    en: ["one ask", "another ask"]
  source: book-two
  owner: "the owner"
  review_by: 2026-02-28
a.short:
  move: hold
  channels: [phone]
  text:
    en:
      speaker.m:
        addressee.f:
          by: n
          one: "one"
          few, many: "many"
          other: "other"
      speaker.f: "her"
""",
    "scripts/s.yml": """\
id: s
title:
  en: "the title"
when:
  en: "the case"
channels: [email]
audience: [agent]
source: book-one
note:
  en: "the note"
our-view:
  en: "our view"
asks:
  en: ["an ask"]
limits:
  thank: 2
openings:
  - id: s.heard
    go: s.first
    text:
      en: ["what is heard"]
    asks:
      en: ["an ask of the opening"]
anytime: [s]
owner: "the owner"
review_by: 2027
steps:
  - id: s.first
    title:
      en: "the first step"
    goal:
      en: "the goal"
    source: book-two
    asks:
      en: ["an ask of the step"]
    do:
      en: ["first", "then"]
    say: [a.short]
    with-care: [a.full]
    avoid: [a.full, a.short]
    hold: [a.short, a.short]
    next:
      - go: end
        when:
          en: "the condition"
        at-most: 3
""",
    "checklists/c.yml": """\
id: c
title:
  en: "the title"
when:
  en: "the time"
audience: [trainer]
by: customer
source: book-one
note:
  en: "the note"
asks:
  en: ["an ask"]
owner: "the owner"
review_by: 2026-03
items:
  - id: c.one
    text:
      en: "the point"
    help:
      en: "the help"
    section:
      en: "the section"
    entry: s.first
    minutes: 4
    by: trainer
    answer: scale
    require-comment-below: 2
""",
    "messages/m.yml": """\
id: m
title:
  en: "the title"
channels: [email]
when:
  en: "the occasion"
subject:
  en: "the subject"
salutation:
  en: "the salutation"
body:
  - a.short
  - en: "a paragraph"
closing:
  en: "the closing"
placeholders:
  n:
    kind: words
    example: "some words"
    speak: digits
asks:
  en: ["an ask"]
source: book-two
owner: "the owner"
review_by: 2026-04
""",
    "lessons/l.yml": """\
id: l
title:
  en: "the title"
goal:
  en: "the goal"
audience: [agent, trainer]
minutes: 30
source: book-one
asks:
  en: ["an ask"]
owner: "the owner"
review_by: 2026-05
parts:
  - entry: c
    task:
      en: "the task"
questions:
  - id: l.one
    text:
      en: "the question"
    answers:
      - text:
          en: "the answer"
        right: true
    why:
      en: "the reason"
""",
    "paths.yml": """\
p:
  title:
    en: "the title"
  goal:
    en: "the goal"
  audience: [agent]
  source: book-one
  asks:
    en: ["an ask"]
  owner: "the owner"
  review_by: 2026-08
  steps:
    - entry: l
      when:
        en: "the first week"
""",
    "figures.yml": """\
f:
  title:
    en: "the title"
  source: book-one
  unit:
    en: "the unit"
  rows:
    - label:
        en: "the row"
      value: 12.5
      doubtful: true
  total: 100
  declared_sum: 109
  claim:
    en: "the claim"
  base:
    en: "the base"
  note:
    en: "the note"
  asks:
    en: ["an ask"]
  owner: "the owner"
  review_by: 2026-06
""",
    "glossary.yml": """\
t:
  definition:
    en: "the definition"
  words:
    en:
      use: [used]
      avoid: [avoided]
      forms: [bent]
      explain: false
  keep: "kept"
  source: book-one
  owner: "the owner"
  review_by: 2026-07
""",
    "sources.yml": """\
book-one:
  title: "its own title"
  author: "the author"
  people: ["one person", "another person"]
  role:
    en: "the role"
  publisher: "the publisher"
  published: 2012-01-10
  language: ro
  covers:
    en: "the part"
  url: "https://example.org"
book-two:
  title:
    en: "a title by language"
""",
    "address.yml": """\
ro:
  unknown: m
  words:
    Domnule: {m: Domnule, f: Doamnă, many: Dumneavoastră}
en:
  unknown: none
""",
    "interface.yml": """\
phrase.why:
  en: "Why:"
  ro: "De ce:"
""",
}
KINDS: Mapping[str, Kind] = {
    "phrases/a.yml": MapKind(formats.PHRASE),
    "scripts/s.yml": formats.SCRIPT,
    "checklists/c.yml": formats.CHECKLIST,
    "messages/m.yml": formats.MESSAGE,
    "lessons/l.yml": formats.LESSON,
    "paths.yml": MapKind(formats.PATH),
    "figures.yml": MapKind(formats.FIGURE),
    "glossary.yml": MapKind(formats.TERM),
    "sources.yml": MapKind(formats.SOURCE),
    "address.yml": formats.ADDRESS,
    "interface.yml": formats.INTERFACE,
}
"""What stands in each file, as its format says it."""
