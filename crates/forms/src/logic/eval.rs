//! The value of an expression.

use super::js::{in_list, less, loose_equal, number, parse_float, strict_equal, to_number, to_text, truthy};
use super::{Expr, ExprNode, Op};
use crate::valid::date::years_between;
use serde_json::{Map, Value};

/// Most operations of one evaluation: loops within loops over long lists end here.
const MAX_WORK: usize = 200_000;
/// Longest text that an evaluation makes, in bytes.
const MAX_TEXT: usize = 100_000;

/// An evaluation was given up: too many operations, or a text that is too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too much work")]
pub struct TooMuch;

/// Where variables come from.
pub trait Scope {
    /// The value at a path of names joined by points; `None` if there is none.
    fn lookup(&self, path: &str) -> Option<Value>;
    /// Everything: the value of `{"var": ""}`.
    fn everything(&self) -> Value;
}

impl Scope for Value {
    fn lookup(&self, path: &str) -> Option<Value> {
        let mut value = self;
        for name in path.split('.') {
            value = match value {
                Self::Object(map) => map.get(name)?,
                Self::Array(items) => items.get(name.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(value.clone())
    }

    fn everything(&self) -> Value {
        self.clone()
    }
}

pub(super) fn eval(expr: &Expr, scope: &dyn Scope) -> Result<Value, TooMuch> {
    Run { left: MAX_WORK }.node(&expr.node, scope)
}

struct Run {
    left: usize,
}

type Outcome = Result<Value, TooMuch>;

impl Run {
    fn spend(&mut self, work: usize) -> Result<(), TooMuch> {
        self.left = self.left.checked_sub(work).ok_or(TooMuch)?;
        Ok(())
    }

    fn node(&mut self, node: &ExprNode, scope: &dyn Scope) -> Outcome {
        self.spend(1)?;
        match node {
            ExprNode::Value(value) => Ok(value.clone()),
            ExprNode::List(items) => Ok(Value::Array(self.each(items, scope)?)),
            ExprNode::Op { op, args, .. } => self.op(*op, args, scope),
        }
    }

    fn each(&mut self, nodes: &[ExprNode], scope: &dyn Scope) -> Result<Vec<Value>, TooMuch> {
        nodes.iter().map(|node| self.node(node, scope)).collect()
    }

    fn op(&mut self, op: Op, args: &[ExprNode], scope: &dyn Scope) -> Outcome {
        match op {
            Op::If | Op::Ternary => self.choose(args, scope),
            Op::And => self.until(args, scope, false),
            Op::Or => self.until(args, scope, true),
            Op::Map | Op::Filter | Op::All | Op::None | Op::Some => self.over(op, args, scope),
            Op::Reduce => self.reduce(args, scope),
            _ => {
                let values = self.each(args, scope)?;
                self.plain(op, &values, scope)
            }
        }
    }

    fn choose(&mut self, args: &[ExprNode], scope: &dyn Scope) -> Outcome {
        for pair in args.chunks(2) {
            let [condition, value] = pair else {
                return pair
                    .first()
                    .map_or(Ok(Value::Null), |otherwise| self.node(otherwise, scope));
            };
            if truthy(&self.node(condition, scope)?) {
                return self.node(value, scope);
            }
        }
        Ok(Value::Null)
    }

    /// The first value that is as wanted, or the last.
    fn until(&mut self, args: &[ExprNode], scope: &dyn Scope, wanted: bool) -> Outcome {
        let mut last = Value::Null;
        for arg in args {
            last = self.node(arg, scope)?;
            if truthy(&last) == wanted {
                break;
            }
        }
        Ok(last)
    }

    fn list(&mut self, args: &[ExprNode], scope: &dyn Scope) -> Result<Option<Vec<Value>>, TooMuch> {
        let Some(first) = args.first() else {
            return Ok(None);
        };
        match self.node(first, scope)? {
            Value::Array(items) => {
                self.spend(items.len())?;
                Ok(Some(items))
            }
            _ => Ok(None),
        }
    }

    fn over(&mut self, op: Op, args: &[ExprNode], scope: &dyn Scope) -> Outcome {
        let items = self.list(args, scope)?;
        let Some(logic) = args.get(1) else {
            return Ok(Value::Null);
        };
        let Some(items) = items else {
            return Ok(match op {
                Op::Map | Op::Filter => Value::Array(Vec::new()),
                _ => Value::Bool(op == Op::None),
            });
        };
        if op == Op::Map {
            let mapped: Result<Vec<Value>, TooMuch> =
                items.iter().map(|item| self.node(logic, item)).collect();
            return mapped.map(Value::Array);
        }
        let mut kept = Vec::new();
        let count = items.len();
        for item in items {
            if truthy(&self.node(logic, &item)?) {
                kept.push(item);
            }
        }
        Ok(match op {
            Op::All => Value::Bool(count > 0 && kept.len() == count),
            Op::None => Value::Bool(kept.is_empty()),
            Op::Some => Value::Bool(!kept.is_empty()),
            _ => Value::Array(kept),
        })
    }

    fn reduce(&mut self, args: &[ExprNode], scope: &dyn Scope) -> Outcome {
        let items = self.list(args, scope)?;
        let mut accumulator = args
            .get(2)
            .map_or(Ok(Value::Null), |initial| self.node(initial, scope))?;
        let (Some(items), Some(logic)) = (items, args.get(1)) else {
            return Ok(accumulator);
        };
        for current in items {
            let mut data = Map::new();
            data.insert("current".to_owned(), current);
            data.insert("accumulator".to_owned(), accumulator);
            accumulator = self.node(logic, &Value::Object(data))?;
            self.spend(weight(&accumulator))?;
        }
        Ok(accumulator)
    }

    fn plain(&mut self, op: Op, values: &[Value], scope: &dyn Scope) -> Outcome {
        let [a, b] = [0, 1].map(|index| values.get(index).unwrap_or(&Value::Null));
        let third = values.get(2);
        Ok(match op {
            Op::Var => variable(values, scope),
            Op::Missing => Value::Array(missing(values, scope)),
            Op::MissingSome => missing_some(a, b, scope),
            Op::Equal => Value::Bool(loose_equal(a, b)),
            Op::Unequal => Value::Bool(!loose_equal(a, b)),
            Op::StrictEqual => Value::Bool(strict_equal(a, b)),
            Op::StrictUnequal => Value::Bool(!strict_equal(a, b)),
            Op::Not => Value::Bool(!truthy(a)),
            Op::Truthy => Value::Bool(truthy(a)),
            Op::Greater => Value::Bool(less(b, a, false)),
            Op::GreaterEqual => Value::Bool(less(b, a, true)),
            Op::Less => Value::Bool(less(a, b, false) && third.is_none_or(|c| less(b, c, false))),
            Op::LessEqual => Value::Bool(less(a, b, true) && third.is_none_or(|c| less(b, c, true))),
            Op::Max => extreme(values, f64::NEG_INFINITY, f64::max),
            Op::Min => extreme(values, f64::INFINITY, f64::min),
            Op::Add => number(values.iter().map(parse_float).sum()),
            Op::Multiply => number(values.iter().map(parse_float).product()),
            Op::Subtract if values.len() < 2 => number(-to_number(a)),
            Op::Subtract => number(to_number(a) - to_number(b)),
            Op::Divide => number(to_number(a) / to_number(b)),
            Op::Remainder => number(to_number(a) % to_number(b)),
            Op::Merge => Value::Array(merge(values)),
            Op::In => Value::Bool(contains(a, b)),
            Op::Cat => {
                let text = values.iter().map(in_list).collect::<String>();
                if text.len() > MAX_TEXT {
                    return Err(TooMuch);
                }
                self.spend(text.len() / 16)?;
                Value::String(text)
            }
            Op::Substr => Value::String(part(&to_text(a), b, third)),
            Op::Log => a.clone(),
            Op::Years => years(a, b),
            // Handled where arguments are evaluated one after another.
            Op::If
            | Op::Ternary
            | Op::And
            | Op::Or
            | Op::Map
            | Op::Filter
            | Op::All
            | Op::None
            | Op::Some
            | Op::Reduce => Value::Null,
        })
    }
}

/// Rough size of a value, so that growing lists cost what they cost.
fn weight(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len() / 16,
        Value::Array(items) => items.len(),
        Value::Object(map) => map.len(),
        _ => 0,
    }
}

fn variable(values: &[Value], scope: &dyn Scope) -> Value {
    match values.first() {
        None | Some(Value::Null) => scope.everything(),
        Some(Value::String(name)) if name.is_empty() => scope.everything(),
        Some(name) => {
            let found = scope.lookup(&to_text(name));
            found.unwrap_or_else(|| values.get(1).cloned().unwrap_or(Value::Null))
        }
    }
}

fn missing(values: &[Value], scope: &dyn Scope) -> Vec<Value> {
    let names = match values.first() {
        Some(Value::Array(names)) => names,
        _ => values,
    };
    let absent = |name: &&Value| match scope.lookup(&to_text(name)) {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => text.is_empty(),
        Some(_) => false,
    };
    names.iter().filter(absent).cloned().collect()
}

fn missing_some(needed: &Value, names: &Value, scope: &dyn Scope) -> Value {
    let Value::Array(names) = names else {
        return Value::Array(Vec::new());
    };
    let absent = missing(&[Value::Array(names.clone())], scope);
    let present = names.len().saturating_sub(absent.len());
    let enough = u32::try_from(present).is_ok_and(|present| f64::from(present) >= to_number(needed));
    Value::Array(if enough { Vec::new() } else { absent })
}

fn extreme(values: &[Value], start: f64, pick: fn(f64, f64) -> f64) -> Value {
    let numbers: Vec<f64> = values.iter().map(to_number).collect();
    // `f64::max` leaves out what is not a number; JavaScript's does not.
    if numbers.iter().any(|n| n.is_nan()) {
        return Value::Null;
    }
    number(numbers.into_iter().fold(start, pick))
}

fn merge(values: &[Value]) -> Vec<Value> {
    let mut merged = Vec::new();
    for value in values {
        match value {
            Value::Array(items) => merged.extend(items.iter().cloned()),
            one => merged.push(one.clone()),
        }
    }
    merged
}

fn contains(needle: &Value, hay: &Value) -> bool {
    match hay {
        Value::Array(items) => items.iter().any(|item| strict_equal(item, needle)),
        Value::String(text) => text.contains(&to_text(needle)),
        _ => false,
    }
}

fn part(text: &str, start: &Value, end: Option<&Value>) -> String {
    let signs: Vec<char> = text.chars().collect();
    let whole = |value: &Value| {
        let wanted = to_number(value).trunc().clamp(-1e6, 1e6);
        format!("{wanted:.0}").parse::<isize>().unwrap_or(0)
    };
    let start = whole(start);
    let from = if start < 0 {
        signs.len().saturating_sub(start.unsigned_abs())
    } else {
        start.unsigned_abs()
    };
    let rest = signs.get(from..).unwrap_or_default();
    let count = match end.map(whole) {
        None => rest.len(),
        Some(end) if end < 0 => rest.len().saturating_sub(end.unsigned_abs()),
        Some(count) => count.unsigned_abs().min(rest.len()),
    };
    rest.iter().take(count).collect()
}

fn years(from: &Value, to: &Value) -> Value {
    let date = |value: &Value| value.as_str().and_then(|text| text.parse().ok());
    match (date(from), date(to)) {
        (Some(from), Some(to)) => Value::from(years_between(from, to)),
        _ => Value::Null,
    }
}
