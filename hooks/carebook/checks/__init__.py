"""Every check there is. A check is one module: a function with its documentation, listed here."""

from carebook.checks.characters.invisible_character import invisible_character
from carebook.checks.characters.letter_not_composed import letter_not_composed
from carebook.checks.characters.letter_without_shape import letter_without_shape
from carebook.checks.characters.marks_left_out import marks_left_out
from carebook.checks.characters.mistaken_letter import mistaken_letter
from carebook.checks.characters.mixed_script import mixed_script
from carebook.checks.characters.wrong_encoding import wrong_encoding
from carebook.checks.check import Check
from carebook.checks.consistency.near_duplicate import near_duplicate
from carebook.checks.consistency.negation_differs import negation_differs
from carebook.checks.consistency.translated_differently import translated_differently
from carebook.checks.consistency.untranslated import untranslated
from carebook.checks.consistency.wrong_language import wrong_language
from carebook.checks.editions.edition_altered import edition_altered
from carebook.checks.editions.edition_out_of_order import edition_out_of_order
from carebook.checks.figures.declared_sum_unexplained import declared_sum_unexplained
from carebook.checks.figures.declared_sum_wrong import declared_sum_wrong
from carebook.checks.figures.figure_misses_total import figure_misses_total
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
from carebook.checks.links.id_not_recorded import id_not_recorded
from carebook.checks.links.id_removed import id_removed
from carebook.checks.links.retired_id_wrong import retired_id_wrong
from carebook.checks.moves.close_to_never import close_to_never
from carebook.checks.numbers.address_differs import address_differs
from carebook.checks.numbers.number_differs import number_differs
from carebook.checks.pages.blocks_differ import blocks_differ
from carebook.checks.pages.entry_not_shown import entry_not_shown
from carebook.checks.pages.heading_ids_differ import heading_ids_differ
from carebook.checks.pages.page_id_differs import page_id_differs
from carebook.checks.pages.page_missing import page_missing
from carebook.checks.pages.page_without_id import page_without_id
from carebook.checks.pages.pattern_without_pages import pattern_without_pages
from carebook.checks.pages.picture_without_words import picture_without_words
from carebook.checks.pages.role_play_without_opening import role_play_without_opening
from carebook.checks.pages.unknown_topic import unknown_topic
from carebook.checks.pages.unresolved_link import unresolved_link
from carebook.checks.placeholders.placeholder_extra import placeholder_extra
from carebook.checks.placeholders.placeholder_malformed import placeholder_malformed
from carebook.checks.placeholders.placeholder_missing import placeholder_missing
from carebook.checks.placeholders.placeholder_renamed import placeholder_renamed
from carebook.checks.placeholders.placeholder_undeclared import placeholder_undeclared
from carebook.checks.placeholders.placeholder_unused import placeholder_unused
from carebook.checks.punctuation.end_mark_differs import end_mark_differs
from carebook.checks.punctuation.repeated_word import repeated_word
from carebook.checks.punctuation.unbalanced_pair import unbalanced_pair
from carebook.checks.references.channel_not_offered import channel_not_offered
from carebook.checks.references.duplicate_id import duplicate_id
from carebook.checks.references.id_without_prefix import id_without_prefix
from carebook.checks.references.malformed_id import malformed_id
from carebook.checks.references.move_contradicts_say import move_contradicts_say
from carebook.checks.references.never_phrase_offered import never_phrase_offered
from carebook.checks.references.never_phrase_unexplained import never_phrase_unexplained
from carebook.checks.references.path_entry_twice import path_entry_twice
from carebook.checks.references.path_for_others import path_for_others
from carebook.checks.references.say_false_missing import say_false_missing
from carebook.checks.references.say_phrase_avoided import say_phrase_avoided
from carebook.checks.references.unknown_audience import unknown_audience
from carebook.checks.references.unknown_channel import unknown_channel
from carebook.checks.references.unknown_entry import unknown_entry
from carebook.checks.references.unknown_move import unknown_move
from carebook.checks.references.unknown_register import unknown_register
from carebook.checks.references.wrong_kind import wrong_kind
from carebook.checks.register.addressee_gender_unmarked import addressee_gender_unmarked
from carebook.checks.register.name_needs_case import name_needs_case
from carebook.checks.register.politeness_capital import politeness_capital
from carebook.checks.register.register_differs import register_differs
from carebook.checks.register.speaker_gender_unmarked import speaker_gender_unmarked
from carebook.checks.register.variants_differ import variants_differ
from carebook.checks.register.variants_swapped import variants_swapped
from carebook.checks.review.lock_malformed import lock_malformed
from carebook.checks.review.text_not_agreed import text_not_agreed
from carebook.checks.review.text_to_review import text_to_review
from carebook.checks.review.typo_unused import typo_unused
from carebook.checks.scripts.dead_end_step import dead_end_step
from carebook.checks.scripts.limit_exceeded import limit_exceeded
from carebook.checks.scripts.loop_without_exit import loop_without_exit
from carebook.checks.scripts.unreachable_step import unreachable_step
from carebook.checks.searching.ask_shared import ask_shared
from carebook.checks.spacing.double_space import double_space
from carebook.checks.spacing.edge_space import edge_space
from carebook.checks.spacing.space_before_mark import space_before_mark
from carebook.checks.spacing.space_missing import space_missing
from carebook.checks.speech.apology_in_one_language import apology_in_one_language
from carebook.checks.speech.channel_wording import channel_wording
from carebook.checks.speech.double_apology import double_apology
from carebook.checks.speech.secret_asked_for import secret_asked_for
from carebook.checks.speech.slash_form import slash_form
from carebook.checks.speech.too_long_aloud import too_long_aloud
from carebook.checks.speech.unspeakable_abbreviation import unspeakable_abbreviation
from carebook.checks.speech.unspeakable_sign import unspeakable_sign
from carebook.checks.spelling.spelling_incomplete import spelling_incomplete
from carebook.checks.spelling.spelling_word_differs import spelling_word_differs
from carebook.checks.suppressions.suppression_malformed import suppression_malformed
from carebook.checks.suppressions.suppression_unknown import suppression_unknown
from carebook.checks.suppressions.suppression_unused import suppression_unused
from carebook.checks.suppressions.suppression_without_reason import suppression_without_reason
from carebook.checks.terms.name_changed import name_changed
from carebook.checks.terms.term_avoided import term_avoided
from carebook.checks.terms.term_missing import term_missing
from carebook.checks.texts.address_form_missing import address_form_missing
from carebook.checks.texts.address_unknown_missing import address_unknown_missing
from carebook.checks.texts.addressee_unknown_missing import addressee_unknown_missing
from carebook.checks.texts.addressee_variant_missing import addressee_variant_missing
from carebook.checks.texts.comment_after_text import comment_after_text
from carebook.checks.texts.interface_word_missing import interface_word_missing
from carebook.checks.texts.missing_language import missing_language
from carebook.checks.texts.plural_category_missing import plural_category_missing
from carebook.checks.texts.plural_category_unreached import plural_category_unreached
from carebook.checks.texts.plural_without_count import plural_without_count
from carebook.checks.texts.speaker_variant_missing import speaker_variant_missing
from carebook.checks.texts.text_in_braces import text_in_braces
from carebook.checks.texts.text_unquoted import text_unquoted
from carebook.checks.texts.unknown_address_form import unknown_address_form
from carebook.checks.texts.variant_structure import variant_structure
from carebook.checks.texts.variant_twice import variant_twice
from carebook.checks.typography.hyphen_as_dash import hyphen_as_dash
from carebook.checks.typography.straight_apostrophe import straight_apostrophe
from carebook.checks.typography.three_dots import three_dots
from carebook.checks.typography.wrong_quotes import wrong_quotes
from carebook.checks.words.misspelt_word import misspelt_word

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
    # references
    channel_not_offered,
    duplicate_id,
    id_without_prefix,
    malformed_id,
    move_contradicts_say,
    never_phrase_offered,
    never_phrase_unexplained,
    path_entry_twice,
    path_for_others,
    say_false_missing,
    say_phrase_avoided,
    unknown_audience,
    unknown_channel,
    unknown_entry,
    unknown_move,
    unknown_register,
    wrong_kind,
    # links
    id_not_recorded,
    id_removed,
    retired_id_wrong,
    # editions
    edition_altered,
    edition_out_of_order,
    # scripts
    dead_end_step,
    limit_exceeded,
    loop_without_exit,
    unreachable_step,
    # texts
    address_form_missing,
    address_unknown_missing,
    addressee_unknown_missing,
    addressee_variant_missing,
    comment_after_text,
    interface_word_missing,
    missing_language,
    plural_category_missing,
    plural_category_unreached,
    plural_without_count,
    speaker_variant_missing,
    text_in_braces,
    text_unquoted,
    unknown_address_form,
    variant_structure,
    variant_twice,
    # characters
    invisible_character,
    letter_not_composed,
    letter_without_shape,
    marks_left_out,
    mistaken_letter,
    mixed_script,
    wrong_encoding,
    # spacing
    double_space,
    edge_space,
    space_before_mark,
    space_missing,
    # words
    misspelt_word,
    # typography
    hyphen_as_dash,
    straight_apostrophe,
    three_dots,
    wrong_quotes,
    # punctuation
    end_mark_differs,
    repeated_word,
    unbalanced_pair,
    # numbers
    address_differs,
    number_differs,
    # terms
    name_changed,
    term_avoided,
    term_missing,
    # consistency
    near_duplicate,
    negation_differs,
    translated_differently,
    untranslated,
    wrong_language,
    # review
    lock_malformed,
    text_not_agreed,
    text_to_review,
    typo_unused,
    # speech
    apology_in_one_language,
    channel_wording,
    double_apology,
    secret_asked_for,
    slash_form,
    too_long_aloud,
    unspeakable_abbreviation,
    unspeakable_sign,
    # moves
    close_to_never,
    # register
    addressee_gender_unmarked,
    name_needs_case,
    politeness_capital,
    register_differs,
    speaker_gender_unmarked,
    variants_differ,
    variants_swapped,
    # spelling
    spelling_incomplete,
    spelling_word_differs,
    # placeholders
    placeholder_extra,
    placeholder_malformed,
    placeholder_missing,
    placeholder_renamed,
    placeholder_undeclared,
    placeholder_unused,
    # figures
    declared_sum_unexplained,
    declared_sum_wrong,
    figure_misses_total,
    # pages
    blocks_differ,
    entry_not_shown,
    heading_ids_differ,
    page_id_differs,
    page_missing,
    page_without_id,
    pattern_without_pages,
    picture_without_words,
    unknown_topic,
    role_play_without_opening,
    unresolved_link,
    # searching
    ask_shared,
    # suppressions
    suppression_malformed,
    suppression_unknown,
    suppression_unused,
    suppression_without_reason,
)
