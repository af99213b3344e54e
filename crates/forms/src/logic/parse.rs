//! JSON to expression.

use super::{Expr, ExprNode, MAX_DEPTH, MAX_NODES, Op};
use serde_json::Value;

/// Why something is not an expression, with the place in it as a JSON pointer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExprError {
    /// There is no such operator.
    #[error("no operator {name:?}")]
    UnknownOperator {
        /// Place in the expression.
        at: String,
        /// The operator as written.
        name: String,
    },
    /// Nested too deeply or too long.
    #[error("too deep or too long")]
    TooLarge {
        /// Place in the expression.
        at: String,
    },
}

pub(super) fn parse(value: &Value) -> Result<Expr, ExprError> {
    let mut left = MAX_NODES;
    Ok(Expr {
        node: node(value, "", MAX_DEPTH, &mut left)?,
    })
}

fn node(value: &Value, at: &str, depth: usize, left: &mut usize) -> Result<ExprNode, ExprError> {
    let too_large = || ExprError::TooLarge { at: at.to_owned() };
    *left = left.checked_sub(1).ok_or_else(too_large)?;
    let depth = depth.checked_sub(1).ok_or_else(too_large)?;
    match value {
        Value::Array(items) => list(items, at, depth, left).map(ExprNode::List),
        Value::Object(map) => {
            let mut members = map.iter();
            // As in the reference implementation, only an object with one member is an operation.
            let (Some((name, argument)), None) = (members.next(), members.next()) else {
                return Ok(ExprNode::Value(value.clone()));
            };
            let op = Op::from_name(name).ok_or_else(|| ExprError::UnknownOperator {
                at: at.to_owned(),
                name: name.clone(),
            })?;
            let at = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
            match argument {
                Value::Array(items) => Ok(ExprNode::Op {
                    op,
                    args: list(items, &at, depth, left)?,
                    bare: false,
                }),
                one => Ok(ExprNode::Op {
                    op,
                    args: vec![node(one, &at, depth, left)?],
                    bare: true,
                }),
            }
        }
        plain => Ok(ExprNode::Value(plain.clone())),
    }
}

fn list(items: &[Value], at: &str, depth: usize, left: &mut usize) -> Result<Vec<ExprNode>, ExprError> {
    items
        .iter()
        .enumerate()
        .map(|(index, item)| node(item, &format!("{at}/{index}"), depth, left))
        .collect()
}

/// Names of variables, those inside of `map`, `filter` and the like left out: they name parts of an element.
pub(super) fn variables<'a>(node: &'a ExprNode, names: &mut Vec<&'a str>) {
    match node {
        ExprNode::Value(_) => {}
        ExprNode::List(items) => items.iter().for_each(|item| variables(item, names)),
        ExprNode::Op { op, args, .. } => {
            if *op == Op::Var
                && let Some(ExprNode::Value(Value::String(name))) = args.first()
            {
                names.push(name);
            }
            let inner = matches!(
                op,
                Op::Map | Op::Filter | Op::Reduce | Op::All | Op::None | Op::Some
            );
            for (index, arg) in args.iter().enumerate() {
                if !(inner && index == 1) {
                    variables(arg, names);
                }
            }
        }
    }
}
