"""Everything one workspace knows: the port `Store`, put together from its subjects."""

from store.assignments import AssignmentRows
from store.brand import BrandRows
from store.buyers import BuyerRows
from store.choices import ChoiceRows
from store.consents import ConsentRows
from store.contacts import ContactRows
from store.correction_counts import CorrectionCounts
from store.evidence import EvidenceRows
from store.feedback import FeedbackRows
from store.file_imports import FileImportRows
from store.following import FollowingRows
from store.guesses import GuessRows
from store.hand_overs import HandOverRows
from store.house_caps import HouseCapRows
from store.judged_again import JudgedAgainRows
from store.judgements import JudgementRows
from store.keeping_up import KeepingUpRows
from store.leanings import LeaningRows
from store.learning import LearningRows
from store.mappings import MappingRows
from store.merging import MergingRows
from store.overrides import OverrideRows
from store.purchases import PurchaseRows
from store.review_settings import ReviewSettingsRows
from store.reviews import ReviewRows
from store.search import Search
from store.shared_answers import SharedAnswerRows
from store.suggestions import SuggestionRows
from store.tastes import TasteRows
from store.touches import TouchRows


class WorkspaceStore(
    MergingRows,
    SuggestionRows,
    AssignmentRows,
    Search,
    EvidenceRows,
    ConsentRows,
    TouchRows,
    ContactRows,
    KeepingUpRows,
    FollowingRows,
    LearningRows,
    LeaningRows,
    SharedAnswerRows,
    PurchaseRows,
    BuyerRows,
    BrandRows,
    TasteRows,
    GuessRows,
    HandOverRows,
    HouseCapRows,
    FileImportRows,
    ReviewRows,
    ReviewSettingsRows,
    OverrideRows,
    ChoiceRows,
    JudgedAgainRows,
    FeedbackRows,
    JudgementRows,
    CorrectionCounts,
    MappingRows,
):
    """Each method is one transaction, and sees and changes the rows of this workspace alone."""
