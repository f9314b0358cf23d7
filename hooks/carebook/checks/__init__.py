"""Every check there is. A check is one module: a function with its documentation, listed here."""

from carebook.checks.check import Check
from carebook.checks.files.anchor_or_tag import anchor_or_tag
from carebook.checks.files.duplicate_key import duplicate_key
from carebook.checks.files.empty_file import empty_file
from carebook.checks.files.file_encoding import file_encoding
from carebook.checks.files.merge_conflict import merge_conflict
from carebook.checks.files.missing_field import missing_field
from carebook.checks.files.odd_space import odd_space
from carebook.checks.files.setting_wrong import setting_wrong
from carebook.checks.files.unknown_field import unknown_field
from carebook.checks.files.unknown_file import unknown_file
from carebook.checks.files.unknown_language import unknown_language
from carebook.checks.files.wrong_file_name import wrong_file_name
from carebook.checks.files.wrong_type import wrong_type
from carebook.checks.files.yaml_syntax import yaml_syntax
from carebook.checks.suppressions.suppression_malformed import suppression_malformed
from carebook.checks.suppressions.suppression_unknown import suppression_unknown
from carebook.checks.suppressions.suppression_unused import suppression_unused
from carebook.checks.suppressions.suppression_without_reason import suppression_without_reason
from carebook.checks.texts.comment_after_text import comment_after_text
from carebook.checks.texts.interface_word_missing import interface_word_missing
from carebook.checks.texts.text_in_braces import text_in_braces
from carebook.checks.texts.text_unquoted import text_unquoted
from carebook.checks.texts.variant_structure import variant_structure

ALL_CHECKS: tuple[Check, ...] = (
    # files
    setting_wrong,
    unknown_file,
    wrong_file_name,
    file_encoding,
    empty_file,
    merge_conflict,
    yaml_syntax,
    odd_space,
    anchor_or_tag,
    duplicate_key,
    unknown_field,
    missing_field,
    wrong_type,
    unknown_language,
    # texts
    text_unquoted,
    text_in_braces,
    comment_after_text,
    variant_structure,
    interface_word_missing,
    # suppressions
    suppression_malformed,
    suppression_without_reason,
    suppression_unknown,
    suppression_unused,
)
