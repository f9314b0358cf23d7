"""The check `unknown-topic`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.reading.nearest import did_you_mean


@check(Severity.ERROR)
def unknown_topic(book: Book) -> Iterator[Finding]:
    """The topic that a block shows is the name of a file of phrases.

    ## Why it matters
    The page would be empty where agents look for what to say.

    ## What to do
    Write the name of the file in `phrases/`, without its ending: `/// phrases | hold`.
    """
    folder = f"{book.settings.docs_dir}/_book/phrases/"
    files = {path.removeprefix(folder).rpartition(".")[0] for path in book.files if path.startswith(folder)}
    for page in book.pages.values():
        for kind, topic in page.blocks:
            # A file of which nothing can be read is a topic all the same.
            if kind.name != "phrases" or topic.name in files:
                continue
            message = f"there is no topic `{topic.name}`" if topic.name else "the block names no topic"
            help_ = did_you_mean(topic.name, files) or f"the topics are {', '.join(sorted(files)) or 'none'}"
            yield Finding(topic.place, message, help_, entry=page.id, language=page.language)
