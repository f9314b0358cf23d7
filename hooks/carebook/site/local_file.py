"""What static-i18n writes on MkDocs' files, with types."""

from collections.abc import Mapping

from mkdocs.structure.files import File


def language_of(file: File) -> str:
    """Return the language that a file is written in."""
    return str(getattr(file, "locale", ""))


def site_language_of(file: File) -> str:
    """Return the language of the site that a file is built for."""
    return str(getattr(file, "locale_alternate_of", ""))


def path_of(file: File) -> str:
    """Return the path inside the folder of a file's language: the same for the same page in all languages."""
    return str(getattr(file, "norm_src_uri", file.src_uri))


def others_of(file: File) -> Mapping[str, File]:
    """Return the same page for each language of the site, this one among them."""
    others: Mapping[str, File] = getattr(file, "alternates", {})
    return others


def is_fallback(file: File) -> bool:
    """Tell whether a page stands in for one that its language lacks."""
    return language_of(file) != site_language_of(file)
