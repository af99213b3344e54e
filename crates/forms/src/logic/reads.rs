//! What an expression looks at, found without evaluating it: the ground of incremental evaluation.

use super::{Expr, ExprNode, Op};
use serde_json::Value;

/// Stands in a path for every element of a list.
pub(crate) const EACH: &str = "*";

/// Something that an expression looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Read {
    /// The value at a path, with everything in it.
    Value(Vec<String>),
    /// The list at a path as far as it has so many elements; what of them is another entry.
    Length(Vec<String>),
    /// Everything that is known.
    Everything,
}

/// What an expression looks at. A loop over a list only reads the members that it names.
pub(crate) fn reads(expr: &Expr) -> Vec<Read> {
    let mut found = Vec::new();
    node(&expr.node, &Names::Form, &mut found);
    found
}

/// What names mean.
enum Names {
    /// Fields of the form.
    Form,
    /// Members of an element of the list at this path.
    Element(Vec<String>),
    /// `current` and `accumulator` of a reduction of the list at this path.
    Reduction(Vec<String>),
    /// Members of something that is nowhere in the form.
    Elsewhere,
}

impl Names {
    /// What a name reads; nothing if it is no part of the form.
    fn read(&self, name: &str) -> Option<Read> {
        let mut segments = name.split('.').filter(|segment| !segment.is_empty());
        let below = |path: &[String], segments: &mut dyn Iterator<Item = &str>| {
            let mut path = path.to_vec();
            path.extend(segments.map(str::to_owned));
            Read::Value(path)
        };
        match self {
            Self::Form if name == "$today" => None,
            Self::Form if name.is_empty() => Some(Read::Everything),
            Self::Form => Some(below(&[], &mut segments)),
            Self::Element(path) => Some(below(path, &mut segments)),
            Self::Reduction(path) => match segments.next() {
                Some("current") | None => Some(below(path, &mut segments)),
                Some(_) => None,
            },
            Self::Elsewhere => None,
        }
    }
}

fn node(expr: &ExprNode, names: &Names, found: &mut Vec<Read>) {
    match expr {
        ExprNode::Value(_) => {}
        ExprNode::List(items) => items.iter().for_each(|item| node(item, names, found)),
        ExprNode::Op { op, args, .. } => match op {
            Op::Var => {
                match literal(args.first()) {
                    Some(name) => found.extend(names.read(name)),
                    // A computed name can be any.
                    None => found.extend(names.read("")),
                }
                args.iter().for_each(|arg| node(arg, names, found));
            }
            Op::Missing | Op::MissingSome => missing(args, names, found),
            Op::Map | Op::All | Op::None | Op::Some | Op::Reduce => {
                let [list, logic, rest @ ..] = args.as_slice() else {
                    return args.iter().for_each(|arg| node(arg, names, found));
                };
                over(list, logic, *op == Op::Reduce, names, found);
                rest.iter().for_each(|arg| node(arg, names, found));
            }
            Op::Filter => {
                // Its elements come out whole.
                if let Some(list) = args.first() {
                    node(list, names, found);
                }
                if let (Some(list), Some(logic)) = (args.first(), args.get(1)) {
                    over(list, logic, false, names, found);
                }
            }
            _ => args.iter().for_each(|arg| node(arg, names, found)),
        },
    }
}

fn literal(arg: Option<&ExprNode>) -> Option<&str> {
    match arg {
        None | Some(ExprNode::Value(Value::Null)) => Some(""),
        Some(ExprNode::Value(Value::String(name))) => Some(name),
        Some(_) => None,
    }
}

fn missing(args: &[ExprNode], names: &Names, found: &mut Vec<Read>) {
    for arg in args {
        match arg {
            ExprNode::Value(Value::String(name)) => found.extend(names.read(name)),
            ExprNode::Value(_) => {}
            ExprNode::List(items) => missing(items, names, found),
            computed @ ExprNode::Op { .. } => {
                found.extend(names.read(""));
                node(computed, names, found);
            }
        }
    }
}

/// A loop over a list.
fn over(list: &ExprNode, logic: &ExprNode, reduction: bool, names: &Names, found: &mut Vec<Read>) {
    let inner = match source(list, names, found) {
        Some(mut path) => {
            found.push(Read::Length(path.clone()));
            path.push(EACH.to_owned());
            if reduction {
                Names::Reduction(path)
            } else {
                Names::Element(path)
            }
        }
        None => {
            node(list, names, found);
            Names::Elsewhere
        }
    };
    node(logic, &inner, found);
}

/// The path of a list that is looped over, also of a part of it; `None` if it is not simply there.
fn source(list: &ExprNode, names: &Names, found: &mut Vec<Read>) -> Option<Vec<String>> {
    let ExprNode::Op { op, args, .. } = list else {
        return None;
    };
    match (op, args.as_slice()) {
        (Op::Var, [ExprNode::Value(Value::String(name))]) => match names.read(name)? {
            Read::Value(path) => Some(path),
            _ => None,
        },
        (Op::Filter, [list, logic]) => {
            let mut path = source(list, names, found)?;
            found.push(Read::Length(path.clone()));
            let mut element = path.clone();
            element.push(EACH.to_owned());
            node(logic, &Names::Element(element), found);
            Some(std::mem::take(&mut path))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn of(rule: &Value) -> Vec<String> {
        let mut found: Vec<String> = reads(&Expr::parse(rule).unwrap())
            .into_iter()
            .map(|read| match read {
                Read::Value(path) => path.join("."),
                Read::Length(path) => format!("#{}", path.join(".")),
                Read::Everything => "everything".to_owned(),
            })
            .collect();
        found.sort();
        found.dedup();
        found
    }

    #[test]
    fn names_what_is_looked_at() {
        let age = json!({ "+": [{ "var": "current.age" }, { "var": "accumulator" }] });
        for (rule, expected) in [
            (json!(1), vec![]),
            (json!({ "var": ["a.b", { "var": "c" }] }), vec!["a.b", "c"]),
            (
                json!({ "years": [{ "var": "born" }, { "var": "$today" }] }),
                vec!["born"],
            ),
            (json!({ "missing": ["a", "b.c"] }), vec!["a", "b.c"]),
            (json!({ "missing_some": [1, ["a", "b"]] }), vec!["a", "b"]),
            (
                json!({ "reduce": [{ "var": "rows" }, age, { "var": "start" }] }),
                vec!["#rows", "rows.*.age", "start"],
            ),
            (
                json!({ "some": [{ "var": "pets" }, { "==": [{ "var": "" }, "cat"] }] }),
                vec!["#pets", "pets.*"],
            ),
            (
                json!({ "all": [{ "var": "rows" }, { "some": [{ "var": "in" }, { "var": "x" }] }] }),
                vec!["#rows", "#rows.*.in", "rows.*.in.*.x"],
            ),
            (
                json!({ "map": [{ "filter": [{ "var": "rows" }, { "var": "x" }] }, { "var": "y" }] }),
                vec!["#rows", "rows.*.x", "rows.*.y"],
            ),
            (
                json!({ "filter": [{ "var": "rows" }, { "var": "x" }] }),
                vec!["#rows", "rows", "rows.*.x"],
            ),
            (
                json!({ "reduce": [{ "merge": [{ "var": "a" }] }, { "var": "current.x" }, 0] }),
                vec!["a"],
            ),
            (json!({ "var": "" }), vec!["everything"]),
        ] {
            assert_eq!(of(&rule), expected, "{rule}");
        }
    }
}
