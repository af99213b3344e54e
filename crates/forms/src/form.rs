//! What a form is made of. Read from JSON by [`Form::from_json`]; every text is there in every language.

use crate::kind::{Autocomplete, Choice, Kind};
use crate::logic::{Expr, Scope};
use crate::{Key, Part, Path};
use model::{LocalText, Slug};

/// An application form.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// Name in addresses and files.
    pub id: Slug,
    /// Raised with every change that a draft could feel.
    pub version: u32,
    /// Whether it is an application or a message.
    pub kind: FormKind,
    /// Name of the form.
    pub title: LocalText,
    /// What it is for; blank lines separate paragraphs.
    pub intro: Option<LocalText>,
    /// What to have at hand before starting.
    pub needs: Vec<LocalText>,
    /// Who may use it.
    pub who: Option<LocalText>,
    /// What happens with the answers.
    pub privacy: Option<LocalText>,
    /// Minutes that most people need.
    pub minutes: Option<u32>,
    /// The service of the catalogue that it applies for.
    pub service: Option<Slug>,
    /// What the definition was made from, e.g. a FIM schema with its version.
    pub source: Option<String>,
    /// Parts that a long form is filled in by, in order; empty: one step after another.
    pub tasks: Vec<Task>,
    /// The steps in order.
    pub steps: Vec<Step>,
    /// Rules over several answers.
    pub rules: Vec<Demand>,
}

/// What a form is sent as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// A binding application to an authority: reviewed and confirmed (§ 9a OZG).
    Application,
    /// A message without legal effect, e.g. feedback on the portal.
    Message,
}

/// Steps of a long form that belong together: an entry of its task list.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// Its name.
    pub id: Slug,
    /// What it is called in the list.
    pub title: LocalText,
}

/// One page of the form.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Name in addresses.
    pub id: Slug,
    /// The task that it belongs to, if the form has tasks.
    pub task: Option<Slug>,
    /// Heading of the page.
    pub title: LocalText,
    /// Text below the heading.
    pub intro: Option<LocalText>,
    /// The step is asked only if this holds.
    pub when: Option<Expr>,
    /// What it asks and tells.
    pub items: Vec<Item>,
}

/// Something on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A question.
    Question(Question),
    /// Questions that belong together; its answers are an object.
    Group(Group),
    /// A group that can be answered several times; its answers are a list of objects.
    Repeatable(Repeatable),
    /// A text.
    Information(Information),
    /// A value that follows from answers.
    Computed(Computed),
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Name of the answer.
    pub id: Key,
    /// The question or a noun, without colon.
    pub label: LocalText,
    /// One short sentence, how to answer.
    pub hint: Option<LocalText>,
    /// Why it is asked: data economy made visible.
    pub why: Option<LocalText>,
    /// What kind of answer is expected.
    pub kind: Kind,
    /// False: may be left out.
    pub required: bool,
    /// Asked only if this holds.
    pub when: Option<Expr>,
    /// What the browser may fill in.
    pub autocomplete: Option<Autocomplete>,
}

impl Question {
    /// Value of the `autocomplete` attribute of the input, or of one part of it.
    #[must_use]
    pub fn autocomplete_for(&self, part: Option<Part>) -> Option<&'static str> {
        self.autocomplete.and_then(|token| token.for_part(part))
    }

    /// The choices of a question that has some.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::OneOf { choices, .. } | Kind::SeveralOf { choices, .. } => choices,
            _ => &[],
        }
    }
}

/// Name under which the answers of a group of which one is chosen say which one; see [`Group::one`].
pub const CHOICE: &str = "$choice";

/// Questions that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Name of the answers' object.
    pub id: Key,
    /// Heading of the group.
    pub title: LocalText,
    /// Text below the heading.
    pub intro: Option<LocalText>,
    /// Asked only if this holds.
    pub when: Option<Expr>,
    /// What it asks and tells.
    pub items: Vec<Item>,
    /// Rules over several answers of the group; of a repeatable group: of each row.
    pub rules: Vec<Demand>,
    /// May be left out as a whole: what is required in it is missing only if something in it is answered.
    pub optional: bool,
    /// Exactly one of its questions and groups is answered (FIM: Auswahlgruppe). The answers say which one under
    /// [`CHOICE`]; without it, it is the one that is answered. The typed data has only the one that is chosen.
    pub one: bool,
}

/// A group that can be answered several times.
#[derive(Debug, Clone, PartialEq)]
pub struct Repeatable {
    /// The questions of one row.
    pub group: Group,
    /// Name of one row ("Person"), shown with its number.
    pub each: LocalText,
    /// Fewest rows.
    pub min: u32,
    /// Most rows.
    pub max: u32,
}

/// A text among the questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Information {
    /// Name, for the page's ids.
    pub id: Key,
    /// Heading, if it has one.
    pub title: Option<LocalText>,
    /// The text; blank lines separate paragraphs.
    pub text: LocalText,
    /// Shown only if this holds.
    pub when: Option<Expr>,
}

/// A value that follows from answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// Name in the data.
    pub id: Key,
    /// What it is.
    pub label: LocalText,
    /// How it comes about.
    pub value: Expr,
    /// How it is shown.
    pub show: Show,
    /// There only if this holds.
    pub when: Option<Expr>,
}

/// How a computed value is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// As a number.
    Number,
    /// As an amount in euros.
    Money,
    /// As it is.
    Text,
    /// Not at all: only for conditions and for the office.
    Nothing,
}

/// A rule over several answers. It is judged only when every answer that it looks at is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Demand {
    /// Its name in [`crate::Rule::Own`].
    pub id: Key,
    /// The question that gets the message, relative to where the rule stands.
    pub at: Path,
    /// Must hold.
    pub assert: Expr,
    /// What is wrong and how to mend it.
    pub message: LocalText,
}

impl Demand {
    /// True if every answer that the rule looks at is there and right.
    pub(crate) fn is_complete(&self, scope: &dyn Scope) -> bool {
        let known =
            |name: &&str| name.starts_with('$') || scope.lookup(name).is_some_and(|value| !value.is_null());
        self.assert.variables().iter().all(known)
    }
}

impl Form {
    /// The step of that name.
    #[must_use]
    pub fn step(&self, id: &Slug) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }

    /// The item at a path; rows are skipped, so `members.0.name` and `members.name` are the same item.
    #[must_use]
    pub fn item(&self, path: &Path) -> Option<(&Step, &Item)> {
        let mut segments = path
            .segments()
            .filter(|s| !s.starts_with(|c: char| c.is_ascii_digit()));
        let first = segments.next()?;
        let (step, mut item) = self
            .steps
            .iter()
            .find_map(|step| find(&step.items, first).map(|item| (step, item)))?;
        for name in segments {
            match item.items().and_then(|items| find(items, name)) {
                Some(inner) => item = inner,
                // The part of an answer: still the same question.
                None if matches!(item, Item::Question(_)) => break,
                None => return None,
            }
        }
        Some((step, item))
    }

    /// The question at a path, also for a path to a part of its answer.
    #[must_use]
    pub fn question(&self, path: &Path) -> Option<&Question> {
        match self.item(path) {
            Some((_, Item::Question(question))) => Some(question),
            _ => None,
        }
    }

    /// The form's own rule of that name.
    #[must_use]
    pub fn demand(&self, id: &Key) -> Option<&Demand> {
        fn inside<'a>(items: &'a [Item], id: &Key) -> Option<&'a Demand> {
            items.iter().find_map(|item| {
                let rules = item.group().map_or(&[][..], |group| &group.rules);
                let own = rules.iter().find(|rule| rule.id == *id);
                own.or_else(|| item.items().and_then(|items| inside(items, id)))
            })
        }
        let own = self.rules.iter().find(|rule| rule.id == *id);
        own.or_else(|| self.steps.iter().find_map(|step| inside(&step.items, id)))
    }
}

fn find<'a>(items: &'a [Item], name: &str) -> Option<&'a Item> {
    items.iter().find(|item| item.id().as_str() == name)
}

impl Item {
    /// Name of the item within its step or group.
    #[must_use]
    pub const fn id(&self) -> &Key {
        match self {
            Self::Question(question) => &question.id,
            Self::Group(group) => &group.id,
            Self::Repeatable(repeatable) => &repeatable.group.id,
            Self::Information(information) => &information.id,
            Self::Computed(computed) => &computed.id,
        }
    }

    /// Its condition.
    #[must_use]
    pub const fn when(&self) -> Option<&Expr> {
        match self {
            Self::Question(question) => question.when.as_ref(),
            Self::Group(group) => group.when.as_ref(),
            Self::Repeatable(repeatable) => repeatable.group.when.as_ref(),
            Self::Information(information) => information.when.as_ref(),
            Self::Computed(computed) => computed.when.as_ref(),
        }
    }

    /// The group, of a group or of each row.
    #[must_use]
    pub const fn group(&self) -> Option<&Group> {
        match self {
            Self::Group(group) => Some(group),
            Self::Repeatable(repeatable) => Some(&repeatable.group),
            _ => None,
        }
    }

    /// True for what can be answered, and therefore chosen in a group of which one is chosen.
    #[must_use]
    pub const fn is_answered(&self) -> bool {
        !matches!(self, Self::Information(_) | Self::Computed(_))
    }

    /// What it is called: label, title or the text itself.
    #[must_use]
    pub const fn title(&self) -> &LocalText {
        match self {
            Self::Question(question) => &question.label,
            Self::Group(group) => &group.title,
            Self::Repeatable(repeatable) => &repeatable.group.title,
            Self::Information(information) => match &information.title {
                Some(title) => title,
                None => &information.text,
            },
            Self::Computed(computed) => &computed.label,
        }
    }

    /// The items of a group.
    #[must_use]
    pub fn items(&self) -> Option<&[Item]> {
        self.group().map(|group| group.items.as_slice())
    }
}
