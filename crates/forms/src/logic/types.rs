//! Types of expressions, checked when a form is read: a mistake shows to its author, not to a citizen.

use super::kind::{comparable, is_text, join, member};
use super::{ExprNode, Op, Type};
use serde_json::Value;

/// What is wrong with an expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The form has no such field.
    #[error("no field {0:?}")]
    UnknownField(String),
    /// A field that is asked later.
    #[error("{0:?} is asked later; a condition can only look at what comes before it")]
    LaterField(String),
    /// A variable whose name is computed.
    #[error("the name of a field must stand there as a text")]
    ComputedName,
    /// Wrong number of arguments.
    #[error("{op} takes {min} to {max} arguments, not {found}")]
    Arguments {
        /// Operator.
        op: &'static str,
        /// Fewest.
        min: usize,
        /// Most.
        max: usize,
        /// Found.
        found: usize,
    },
    /// Two types that never are equal or comparable.
    #[error("{op} cannot compare {left} with {right}")]
    Compare {
        /// Operator.
        op: &'static str,
        /// Left type.
        left: Type,
        /// Right type.
        right: Type,
    },
    /// A type that the operator cannot use.
    #[error("{op} needs {wanted}, not {found}")]
    Needs {
        /// Operator.
        op: &'static str,
        /// What it needs.
        wanted: &'static str,
        /// What it got.
        found: Type,
    },
}

/// Where names are looked up.
pub(crate) enum Env<'a> {
    /// The form.
    Form(&'a dyn Fn(&str) -> Result<Type, Reason>),
    /// An element of a list.
    Element(Type),
}

/// Collects what is wrong, each with its place below `at`, and gives the type.
pub(crate) fn check(node: &ExprNode, env: &Env<'_>, at: &str, wrong: &mut Vec<(String, Reason)>) -> Type {
    match node {
        ExprNode::Value(value) => literal(value),
        ExprNode::List(items) => {
            let types = items
                .iter()
                .enumerate()
                .map(|(i, item)| check(item, env, &format!("{at}/{i}"), wrong));
            Type::List(Box::new(types.reduce(join).unwrap_or(Type::Any)))
        }
        ExprNode::Op { op, args, bare } => {
            let at = format!("{at}/{}", op.name().replace('/', "~1"));
            Checker {
                op: *op,
                args,
                bare: *bare,
                env,
                at,
            }
            .check(wrong)
        }
    }
}

fn literal(value: &Value) -> Type {
    match value {
        Value::Null => Type::Nothing,
        Value::Bool(_) => Type::Truth,
        Value::Number(_) => Type::Number,
        Value::String(word) => Type::Word(word.clone()),
        Value::Array(items) => Type::List(Box::new(
            items.iter().map(literal).reduce(join).unwrap_or(Type::Any),
        )),
        Value::Object(_) => Type::Any,
    }
}

struct Checker<'a, 'e> {
    op: Op,
    args: &'a [ExprNode],
    bare: bool,
    env: &'a Env<'e>,
    at: String,
}

impl Checker<'_, '_> {
    fn place(&self, index: usize) -> String {
        if self.bare {
            self.at.clone()
        } else {
            format!("{}/{index}", self.at)
        }
    }

    fn check(&self, wrong: &mut Vec<(String, Reason)>) -> Type {
        let (min, max) = self.op.arity();
        let found = self.args.len();
        if found < min || found > max {
            wrong.push((
                self.at.clone(),
                Reason::Arguments {
                    op: self.op.name(),
                    min,
                    max,
                    found,
                },
            ));
            return Type::Any;
        }
        match self.op {
            Op::Var => return self.variable(wrong),
            Op::Missing | Op::MissingSome => return self.missing(wrong),
            Op::Map | Op::Filter | Op::All | Op::None | Op::Some | Op::Reduce => return self.list(wrong),
            _ => {}
        }
        let types: Vec<Type> = (self.args.iter().enumerate())
            .map(|(index, arg)| check(arg, self.env, &self.place(index), wrong))
            .collect();
        self.plain(types, wrong)
    }

    fn plain(&self, types: Vec<Type>, wrong: &mut Vec<(String, Reason)>) -> Type {
        match self.op {
            Op::Equal | Op::StrictEqual | Op::Unequal | Op::StrictUnequal => {
                self.pairs(&types, wrong, |_| true)
            }
            Op::Greater | Op::GreaterEqual | Op::Less | Op::LessEqual => self.pairs(&types, wrong, |kind| {
                matches!(
                    kind,
                    Type::Number | Type::Day | Type::Time | Type::Word(_) | Type::Any
                )
            }),
            Op::Add | Op::Subtract | Op::Multiply | Op::Divide | Op::Remainder | Op::Max | Op::Min => {
                self.all(&types, wrong, "numbers", |kind| matches!(kind, Type::Number));
                Type::Number
            }
            Op::Years => {
                self.all(&types, wrong, "dates", |kind| {
                    matches!(kind, Type::Day | Type::Word(_))
                });
                Type::Number
            }
            Op::In => self.membership(&types, wrong),
            Op::Cat | Op::Substr => {
                let first = types.get(..1).unwrap_or_default();
                let texts = if self.op == Op::Cat {
                    types.as_slice()
                } else {
                    first
                };
                self.all(texts, wrong, "texts", |kind| {
                    !matches!(kind, Type::List(_) | Type::Record(_))
                });
                Type::Text
            }
            Op::Not | Op::Truthy => Type::Truth,
            Op::And | Op::Or => types.into_iter().reduce(join).unwrap_or(Type::Any),
            Op::If | Op::Ternary => {
                let last = types.len().saturating_sub(1);
                let results = types
                    .into_iter()
                    .enumerate()
                    .filter(|(i, _)| i % 2 == 1 || *i == last && i % 2 == 0);
                results.map(|(_, kind)| kind).reduce(join).unwrap_or(Type::Any)
            }
            Op::Log => types.into_iter().next().unwrap_or(Type::Any),
            Op::Merge => Type::List(Box::new(Type::Any)),
            _ => Type::Any,
        }
    }

    fn pairs(&self, types: &[Type], wrong: &mut Vec<(String, Reason)>, fits: impl Fn(&Type) -> bool) -> Type {
        let fits = |kind: &Type| matches!(kind, Type::Any | Type::Nothing) || fits(kind);
        for pair in types.windows(2) {
            let [left, right] = pair else { continue };
            if !comparable(left, right) || !fits(left) || !fits(right) {
                let (left, right) = (left.clone(), right.clone());
                wrong.push((
                    self.at.clone(),
                    Reason::Compare {
                        op: self.op.name(),
                        left,
                        right,
                    },
                ));
            }
        }
        Type::Truth
    }

    fn all(
        &self,
        types: &[Type],
        wrong: &mut Vec<(String, Reason)>,
        wanted: &'static str,
        fits: impl Fn(&Type) -> bool,
    ) {
        for (index, kind) in types.iter().enumerate() {
            if !matches!(kind, Type::Any | Type::Nothing) && !fits(kind) {
                let reason = Reason::Needs {
                    op: self.op.name(),
                    wanted,
                    found: kind.clone(),
                };
                wrong.push((self.place(index), reason));
            }
        }
    }

    fn membership(&self, types: &[Type], wrong: &mut Vec<(String, Reason)>) -> Type {
        if let [needle, hay] = types {
            let fits = match hay {
                Type::List(of) => comparable(needle, of),
                Type::Any | Type::Nothing => true,
                hay => is_text(hay) && is_text(needle),
            };
            // A list of words is judged word by word: each has to be a possible value.
            let words: &[ExprNode] = match self.args.get(1) {
                Some(ExprNode::List(items)) => items,
                _ => &[],
            };
            let odd = |item: &ExprNode| matches!(item, ExprNode::Value(value) if !comparable(needle, &literal(value)));
            if !fits || words.iter().any(odd) {
                let (left, right) = (needle.clone(), hay.clone());
                wrong.push((
                    self.at.clone(),
                    Reason::Compare {
                        op: self.op.name(),
                        left,
                        right,
                    },
                ));
            }
        }
        Type::Truth
    }

    fn variable(&self, wrong: &mut Vec<(String, Reason)>) -> Type {
        let default = self
            .args
            .get(1)
            .map(|arg| check(arg, self.env, &self.place(1), wrong));
        let kind = match self.args.first() {
            Some(ExprNode::Value(Value::String(name))) => self.lookup(name),
            None | Some(ExprNode::Value(Value::Null)) => self.lookup(""),
            _ => Err(Reason::ComputedName),
        };
        match (kind, default) {
            (Ok(kind), None) => kind,
            (Ok(kind), Some(default)) => join(kind, default),
            (Err(reason), _) => {
                wrong.push((self.place(0), reason));
                Type::Any
            }
        }
    }

    fn lookup(&self, name: &str) -> Result<Type, Reason> {
        match self.env {
            Env::Form(lookup) => lookup(name),
            Env::Element(element) => {
                let unknown = || Reason::UnknownField(name.to_owned());
                member(element, name).ok_or_else(unknown)
            }
        }
    }

    fn missing(&self, wrong: &mut Vec<(String, Reason)>) -> Type {
        let names: &[ExprNode] = match (self.op, self.args) {
            (Op::MissingSome, [_, ExprNode::List(names)]) | (Op::Missing, [ExprNode::List(names)]) => names,
            (Op::Missing, names) => names,
            _ => &[ExprNode::Value(Value::Null)],
        };
        for name in names {
            let outcome = match name {
                ExprNode::Value(Value::String(name)) => self.lookup(name),
                _ => Err(Reason::ComputedName),
            };
            if let Err(reason) = outcome {
                wrong.push((self.at.clone(), reason));
            }
        }
        Type::List(Box::new(Type::Text))
    }

    fn list(&self, wrong: &mut Vec<(String, Reason)>) -> Type {
        let [items, logic, rest @ ..] = self.args else {
            return Type::Any;
        };
        let items = check(items, self.env, &self.place(0), wrong);
        let element = match &items {
            Type::List(of) => (**of).clone(),
            Type::Any => Type::Any,
            other => {
                let reason = Reason::Needs {
                    op: self.op.name(),
                    wanted: "a list",
                    found: other.clone(),
                };
                wrong.push((self.place(0), reason));
                Type::Any
            }
        };
        let initial = rest
            .first()
            .map_or(Type::Any, |arg| check(arg, self.env, &self.place(2), wrong));
        let element = match self.op {
            Op::Reduce => Type::Record(vec![
                ("current".into(), element),
                ("accumulator".into(), initial.clone()),
            ]),
            _ => element,
        };
        let result = check(logic, &Env::Element(element), &self.place(1), wrong);
        match self.op {
            Op::Map => Type::List(Box::new(result)),
            Op::Filter => items,
            Op::Reduce => initial,
            _ => Type::Truth,
        }
    }
}
