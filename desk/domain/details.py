"""What an error adds to the sentences of its class, where that is more than data.

`domain.detail_words` has the words; `raise NotAllowedError(Detail.NAME_EMPTY)`, or with data
`raise NotAllowedError(saying(Detail.HELD_BY, names=names))`.
"""

from enum import StrEnum


class Detail(StrEnum):
    """Why a step is not possible, or what it was about."""

    # what was not found, changed elsewhere, or is missing its reason
    THE_QUEUE = "the_queue"
    THE_OFFICE = "the_office"
    THE_OFFICER = "the_officer"
    A_DESK_NUMBER = "a_desk_number"
    A_NOTE = "a_note"
    PEOPLE = "people"
    RESULT_OF_CASE = "result_of_case"
    A_SERVICE = "a_service"
    A_REPLY = "a_reply"
    A_RESULT = "a_result"
    A_RESULT_OF_SERVICE = "a_result_of_service"
    OFFICE_DATA_IN = "office_data_in"
    OFFICE_IN_DATABASE = "office_in_database"
    # a new request
    SERVICE_EMPTY = "service_empty"
    APPLICANT_EMPTY = "applicant_empty"
    NAME_EMPTY = "name_empty"
    SENDER_EMPTY = "sender_empty"
    CASE_CLOSED = "case_closed"
    # checking
    WITHDRAWN_BY_UNDO = "withdrawn_by_undo"
    CONFIRMED_BY_SECOND = "confirmed_by_second"
    PAPER_WANTED = "paper_wanted"
    FILE_OR_NOTE_WANTED = "file_or_note_wanted"
    OWN_NOTE = "own_note"
    REQUEST_TOO_LONG = "request_too_long"
    NOTE_TOO_LONG = "note_too_long"
    SERVICES_RIGHT = "services_right"
    # who holds it, and what it asks for
    HELD_BY = "held_by"
    QUEUE_EMPTY = "queue_empty"
    CASE_OVER_CATALOGUE_STAYS = "case_over_catalogue_stays"
    CASE_OVER_LOG_ANEW = "case_over_log_anew"
    CATALOGUE_LACKS = "catalogue_lacks"
    # moves
    NO_SUCH_MOVE = "no_such_move"
    NOT_COMPLETE_FOR = "not_complete_for"
    FROM_TO = "from_to"
    SERVICE_MAKES_NONE = "service_makes_none"
    # replies and papers
    NO_WHATSAPP_NUMBER = "no_whatsapp_number"
    REPLY_EMPTY = "reply_empty"
    NOTHING_MISSING = "nothing_missing"
    NOTHING_ISSUED = "nothing_issued"
    # results and handing over
    NOT_A_PDF = "not_a_pdf"
    CHANGED_IN_FOLDER = "changed_in_folder"
    CARD_HAS_NO_FILE = "card_has_no_file"
    PDF_WANTS_FILE = "pdf_wants_file"
    HAS_THIS_FILE = "has_this_file"
    NOTHING_READY = "nothing_ready"
    NOTHING_READY_BUT = "nothing_ready_but"
    SERVICE_STILL = "service_still"
    NO_RESULT_CHOSEN = "no_result_chosen"
    RECEIVER_EMPTY = "receiver_empty"
    CARD_BY_HAND = "card_by_hand"
    HANDED_OVER_ALREADY = "handed_over_already"
    # the office and its rules
    OFFICE_SAME = "office_same"
    OFFICER_SAME = "officer_same"
    NUMBER_SAME = "number_same"
    RULES_SAME = "rules_same"
    FAULT_AT = "fault_at"
    # arguments
    NO_SERVICE_OR_BUNDLE = "no_service_or_bundle"
    NO_QUESTION_OR_VALUE = "no_question_or_value"
    NO_FORM_SET = "no_form_set"
    NOT_AN_ANSWER = "not_an_answer"
    QUESTION_UNKNOWN = "question_unknown"
    ANSWER_UNKNOWN = "answer_unknown"
    CERTIFICATES_BROKEN = "certificates_broken"
    # the database
    NOT_DURABLE = "not_durable"
    TABLES_OF_ANOTHER = "tables_of_another"
    ROW_WITHOUT_OWNER = "row_without_owner"
    JOURNAL_PAYLOAD = "journal_payload"
    # archives
    TIMES = "times"
    TOO_MANY_ENTRIES = "too_many_entries"
    FOLDER_IN_NAME = "folder_in_name"
    LINK_IN_ARCHIVE = "link_in_archive"
    RATIO_TOO_HIGH = "ratio_too_high"
    UNPACKED_TOO_LARGE = "unpacked_too_large"
    ARCHIVE_INSIDE = "archive_inside"
    NAME_TWICE = "name_twice"
    ENTRY_LOCKED = "entry_locked"
    PACKING_UNKNOWN = "packing_unknown"
