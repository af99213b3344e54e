//! Conditions, rules and computed values: JsonLogic (<https://jsonlogic.com>), as data, never as code.
//!
//! The operators of its public test suite, with two additions for forms: `{"years": [from, to]}` counts whole years
//! between two days, and the variable `$today` is the day of the check. Depth, size and work are bounded, so that no
//! definition can hold up an app or a backend.

mod eval;
mod js;
mod kind;
mod parse;
mod reads;
mod types;

pub use eval::{Scope, TooMuch};
pub use kind::Type;
pub use parse::ExprError;
pub use types::Reason;

pub(crate) use kind::member;
pub(crate) use reads::{EACH, Read, reads};
pub(crate) use types::{Env, check};

use serde_json::Value;

/// Deepest nesting of an expression.
pub const MAX_DEPTH: usize = 24;
/// Most operations and values in an expression.
pub const MAX_NODES: usize = 1_000;

/// An expression.
#[derive(Debug, Clone, PartialEq)]
pub struct Expr {
    pub(crate) node: ExprNode,
}

/// What an expression is made of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ExprNode {
    /// A value that stands for itself.
    Value(Value),
    /// A list with expressions in it.
    List(Vec<ExprNode>),
    /// An operation; `bare` if its one argument stands without a list.
    Op { op: Op, args: Vec<ExprNode>, bare: bool },
}

macro_rules! operators {
    ($($name:ident $text:literal $min:literal $max:literal),+ $(,)?) => {
        /// An operator.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Op { $($name),+ }

        impl Op {
            fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$name),)+ _ => None }
            }

            /// The operator as it is written.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// Fewest and most arguments that make sense.
            pub(crate) const fn arity(self) -> (usize, usize) {
                match self { $(Self::$name => ($min, $max)),+ }
            }
        }
    };
}

operators! {
    Var "var" 0 2,
    Missing "missing" 0 99,
    MissingSome "missing_some" 2 2,
    If "if" 1 99,
    Ternary "?:" 1 99,
    Equal "==" 2 2,
    StrictEqual "===" 2 2,
    Unequal "!=" 2 2,
    StrictUnequal "!==" 2 2,
    Not "!" 1 1,
    Truthy "!!" 1 1,
    Or "or" 1 99,
    And "and" 1 99,
    Greater ">" 2 2,
    GreaterEqual ">=" 2 2,
    Less "<" 2 3,
    LessEqual "<=" 2 3,
    Max "max" 1 99,
    Min "min" 1 99,
    Add "+" 1 99,
    Subtract "-" 1 2,
    Multiply "*" 1 99,
    Divide "/" 2 2,
    Remainder "%" 2 2,
    Map "map" 2 2,
    Reduce "reduce" 2 3,
    Filter "filter" 2 2,
    All "all" 2 2,
    None "none" 2 2,
    Some "some" 2 2,
    Merge "merge" 0 99,
    In "in" 2 2,
    Cat "cat" 1 99,
    Substr "substr" 2 3,
    Log "log" 1 1,
    Years "years" 2 2,
}

impl Expr {
    /// Reads an expression.
    ///
    /// # Errors
    /// The first operator that does not exist, or a limit.
    pub fn parse(value: &Value) -> Result<Self, ExprError> {
        parse::parse(value)
    }

    /// The value of the expression.
    ///
    /// # Errors
    /// [`TooMuch`] if it takes more work or memory than any form needs.
    pub fn eval(&self, scope: &dyn Scope) -> Result<Value, TooMuch> {
        eval::eval(self, scope)
    }

    /// True if the expression's value counts as true; too much work counts as false.
    #[must_use]
    pub fn holds(&self, scope: &dyn Scope) -> bool {
        self.eval(scope).is_ok_and(|value| js::truthy(&value))
    }

    /// The names that the expression looks up in its own scope.
    #[must_use]
    pub fn variables(&self) -> Vec<&str> {
        let mut names = Vec::new();
        parse::variables(&self.node, &mut names);
        names
    }
}

/// The value of a JsonLogic rule over plain data.
///
/// # Errors
/// [`ExprError`] if it cannot be read; [`TooMuch`] counts as no value.
pub fn apply(rule: &Value, data: &Value) -> Result<Value, ExprError> {
    Ok(Expr::parse(rule)?.eval(data).unwrap_or(Value::Null))
}
