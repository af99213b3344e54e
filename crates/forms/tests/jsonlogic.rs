//! JsonLogic: own vectors for every operator that its public test suite covers, in the suite's layout of rule, data
//! and result, with the edge cases of the reference implementation.

#![allow(
    clippy::needless_pass_by_value,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use forms::logic::{Expr, ExprError, apply};
use proptest::prelude::*;
use serde_json::{Value, json};

fn run(vectors: Value) {
    for vector in vectors.as_array().unwrap() {
        let Some([rule, data, result]) = vector.as_array().map(Vec::as_slice) else {
            panic!("{vector}")
        };
        assert_eq!(apply(rule, data).unwrap(), *result, "{rule} with {data}");
    }
}

#[test]
fn values_stand_for_themselves() {
    run(json!([
        [true, {}, true], [17, {}, 17], [3.5, {}, 3.5], ["apple", {}, "apple"], [null, {}, null],
        [["a", "b"], {}, ["a", "b"]], [{}, {}, {}], [{"a": 1, "b": 2}, {}, {"a": 1, "b": 2}]
    ]));
}

#[test]
fn equality() {
    run(json!([
        [{"==": [1, 1]}, {}, true], [{"==": [1, "1"]}, {}, true], [{"==": [1, 2]}, {}, false],
        [{"==": [0, false]}, {}, true], [{"==": [null, 0]}, {}, false], [{"==": [null, null]}, {}, true],
        [{"==": ["", 0]}, {}, true], [{"==": ["a", 0]}, {}, false], [{"==": [true, "1"]}, {}, true],
        [{"==": [[1], "1"]}, {}, true], [{"==": [1, 1.0]}, {}, true],
        [{"===": [1, 1]}, {}, true], [{"===": [1, "1"]}, {}, false], [{"===": [1, 1.0]}, {}, true],
        [{"!=": [1, 2]}, {}, true], [{"!=": [1, "1"]}, {}, false],
        [{"!==": [1, "1"]}, {}, true], [{"!==": [1, 1]}, {}, false]
    ]));
}

#[test]
fn order() {
    run(json!([
        [{">": [2, 1]}, {}, true], [{">": [1, 1]}, {}, false], [{">": ["2", 1]}, {}, true],
        [{">=": [1, 1]}, {}, true], [{">=": [0, 1]}, {}, false],
        [{"<": [2, 1]}, {}, false], [{"<": ["1", 2]}, {}, true], [{"<": ["10", "2"]}, {}, true],
        [{"<=": [1, 1]}, {}, true], [{"<": [1, 2, 3]}, {}, true], [{"<": [1, 1, 3]}, {}, false],
        [{"<": [1, 4, 3]}, {}, false], [{"<=": [1, 1, 3]}, {}, true], [{"<=": [1, 4, 3]}, {}, false],
        [{"<": ["2024-05-01", "2024-10-01"]}, {}, true], [{"<": ["a", 1]}, {}, false], [{">=": [null, 0]}, {}, true]
    ]));
}

#[test]
fn truth() {
    run(json!([
        [{"!": [false]}, {}, true], [{"!": false}, {}, true], [{"!": [1]}, {}, false], [{"!": [[]]}, {}, true],
        [{"!!": [false]}, {}, false], [{"!!": "0"}, {}, true], [{"!!": 0}, {}, false], [{"!!": ""}, {}, false],
        [{"!!": [[]]}, {}, false], [{"!!": [[0]]}, {}, true], [{"!!": [{}]}, {}, true], [{"!!": null}, {}, false],
        [{"or": [true, false]}, {}, true], [{"or": [false, true]}, {}, true], [{"or": [0, "a"]}, {}, "a"],
        [{"or": [false, 0]}, {}, 0], [{"or": [3]}, {}, 3],
        [{"and": [true, true]}, {}, true], [{"and": [1, 3]}, {}, 3], [{"and": ["a", ""]}, {}, ""],
        [{"and": [0, 1]}, {}, 0], [{"?:": [true, 1, 2]}, {}, 1], [{"?:": [false, 1, 2]}, {}, 2]
    ]));
}

#[test]
fn choosing() {
    run(json!([
        [{"if": [true, "a", "b"]}, {}, "a"], [{"if": [false, "a", "b"]}, {}, "b"], [{"if": [false, "a"]}, {}, null],
        [{"if": ["a"]}, {}, "a"], [{"if": [false, "a", false, "b", "c"]}, {}, "c"],
        [{"if": [false, "a", true, "b", "c"]}, {}, "b"], [{"if": [true, "a", true, "b"]}, {}, "a"],
        [{"if": [[], "a", "b"]}, {}, "b"], [{"if": ["0", "a", "b"]}, {}, "a"],
        [{"if": [{">": [{"var": "x"}, 1]}, {"cat": ["x", "y"]}, 0]}, {"x": 2}, "xy"],
        [{"if": [{"<": [{"var": "t"}, 0]}, "ice", {"<": [{"var": "t"}, 100]}, "water", "steam"]}, {"t": 55}, "water"]
    ]));
}

#[test]
fn variables() {
    run(json!([
        [{"var": ["a"]}, {"a": 1}, 1], [{"var": "a"}, {"a": 1}, 1], [{"var": ["b"]}, {"a": 1}, null],
        [{"var": ["a"]}, null, null], [{"var": "a.b"}, {"a": {"b": "c"}}, "c"],
        [{"var": ["a.q", 9]}, {"a": {"b": "c"}}, 9], [{"var": ["b", 2]}, {"a": 1}, 2],
        [{"var": 1}, ["apple", "banana"], "banana"], [{"var": "1"}, ["apple", "banana"], "banana"],
        [{"var": "1.1"}, ["apple", ["banana", "beer"]], "beer"], [{"var": ""}, 1, 1], [{"var": null}, 1, 1],
        [{"var": []}, 1, 1], [{"var": ["", 2]}, {"a": 1}, {"a": 1}],
        [{"var": {"cat": ["a", ".b"]}}, {"a": {"b": 3}}, 3]
    ]));
}

#[test]
fn missing_values() {
    run(json!([
        [{"missing": []}, null, []], [{"missing": ["a"]}, null, ["a"]], [{"missing": "a"}, {"a": 1}, []],
        [{"missing": ["a", "b"]}, {"b": ""}, ["a", "b"]], [{"missing": [["a", "b"]]}, {"b": 0}, ["a"]],
        [{"missing": ["a.b"]}, {"a": {"b": 1}}, []], [{"missing": ["a"]}, {"a": null}, ["a"]],
        [{"missing": {"merge": ["a", {"if": [true, ["b"], []]}]}}, {"a": 1}, ["b"]],
        [{"missing_some": [1, ["a", "b"]]}, {"a": 1}, []], [{"missing_some": [1, ["a", "b"]]}, {}, ["a", "b"]],
        [{"missing_some": [2, ["a", "b", "c"]]}, {"a": 1}, ["b", "c"]]
    ]));
}

#[test]
fn arithmetic() {
    run(json!([
        [{"+": [1, 2]}, {}, 3], [{"+": [2, 2, 2]}, {}, 6], [{"+": ["1", 1]}, {}, 2], [{"+": "3.25"}, {}, 3.25],
        [{"+": [0.1, 0.5]}, {}, 0.6], [{"-": [2, 3]}, {}, -1], [{"-": [3]}, {}, -3], [{"-": ["1", 1]}, {}, 0],
        [{"*": [3, 2]}, {}, 6], [{"*": [2, 2, 2]}, {}, 8], [{"*": ["1", 1]}, {}, 1], [{"*": [1]}, {}, 1],
        [{"/": [4, 2]}, {}, 2], [{"/": [1, 4]}, {}, 0.25], [{"/": [1, 0]}, {}, null], [{"%": [3, 2]}, {}, 1],
        [{"%": [2, 0]}, {}, null], [{"max": [1, 2, 3]}, {}, 3], [{"max": [1, "3"]}, {}, 3], [{"min": [1, 2, 3]}, {}, 1],
        [{"min": [1, "x"]}, {}, null], [{"+": ["x"]}, {}, null]
    ]));
}

#[test]
fn texts() {
    run(json!([
        [{"cat": "ice"}, {}, "ice"], [{"cat": ["ice", "cream"]}, {}, "icecream"], [{"cat": [1, 2]}, {}, "12"],
        [{"cat": ["Robo", true, null, 1.5]}, {}, "Robotrue1.5"], [{"in": ["Bart", "Bartholomew"]}, {}, true],
        [{"in": ["x", "Bart"]}, {}, false], [{"in": ["Bart", ["Bart", "Lisa"]]}, {}, true],
        [{"in": ["1", [1]]}, {}, false], [{"in": ["x", null]}, {}, false],
        [{"substr": ["jsonlogic", 4]}, {}, "logic"], [{"substr": ["jsonlogic", -5]}, {}, "logic"],
        [{"substr": ["jsonlogic", 0, 1]}, {}, "j"], [{"substr": ["jsonlogic", -1, 1]}, {}, "c"],
        [{"substr": ["jsonlogic", 4, 5]}, {}, "logic"], [{"substr": ["jsonlogic", -5, 5]}, {}, "logic"],
        [{"substr": ["jsonlogic", -5, -2]}, {}, "log"], [{"substr": ["jsonlogic", 1, -5]}, {}, "son"],
        [{"substr": ["Jürgen", 1, 1]}, {}, "ü"], [{"substr": ["a", 9]}, {}, ""], [{"log": "x"}, {}, "x"]
    ]));
}

#[test]
fn lists() {
    run(json!([
        [{"merge": []}, {}, []], [{"merge": [[1]]}, {}, [1]], [{"merge": [[1], []]}, {}, [1]],
        [{"merge": [1, [2, [3]]]}, {}, [1, 2, [3]]],
        [{"filter": [{"var": "i"}, {">=": [{"var": ""}, 2]}]}, {"i": [1, 2, 3]}, [2, 3]],
        [{"filter": [{"var": "x"}, true]}, {}, []],
        [{"map": [{"var": "i"}, {"*": [{"var": ""}, 2]}]}, {"i": [1, 2]}, [2, 4]], [{"map": [null, 1]}, {}, []],
        [{"map": [{"var": "d"}, {"var": "q"}]}, {"d": [{"q": 1}, {"q": 3}]}, [1, 3]],
        [{"reduce": [{"var": "i"}, {"+": [{"var": "current"}, {"var": "accumulator"}]}, 0]}, {"i": [1, 2, 3]}, 6],
        [{"reduce": [null, 1, 7]}, {}, 7],
        [{"reduce": [{"var": "i"}, {"cat": [{"var": "accumulator"}, {"var": "current.n"}]}, ""]},
            {"i": [{"n": "a"}, {"n": "b"}]}, "ab"],
        [{"all": [{"var": "i"}, {">": [{"var": ""}, 0]}]}, {"i": [1, 2]}, true],
        [{"all": [{"var": "i"}, {">": [{"var": ""}, 1]}]}, {"i": [1, 2]}, false],
        [{"all": [[], true]}, {}, false],
        [{"none": [{"var": "i"}, {">": [{"var": ""}, 2]}]}, {"i": [1, 2]}, true], [{"none": [[], true]}, {}, true],
        [{"some": [{"var": "i"}, {">": [{"var": ""}, 1]}]}, {"i": [1, 2]}, true], [{"some": [[], true]}, {}, false],
        [{"some": [{"var": "p"}, {"==": [{"var": "t"}, "x"]}]}, {"p": [{"t": "y"}, {"t": "x"}]}, true]
    ]));
}

#[test]
fn years_is_an_addition() {
    run(json!([
        [{"years": ["2008-11-24", "2026-11-23"]}, {}, 17], [{"years": ["2008-11", "2026-11-23"]}, {}, null],
        [{"years": [null, "2026-11-23"]}, {}, null]
    ]));
}

#[test]
fn mistakes_have_a_place() {
    let error = Expr::parse(&json!({"and": [true, {"==": [1, {"fubar": 1}]}]})).unwrap_err();
    assert_eq!(
        error,
        ExprError::UnknownOperator {
            at: "/and/1/==/1".into(),
            name: "fubar".into()
        }
    );
    let deep = (0..40).fold(json!(1), |inner, _| json!({ "!": [inner] }));
    assert!(matches!(Expr::parse(&deep), Err(ExprError::TooLarge { .. })));
    let long = json!({ "+": vec![1; 2000] });
    assert!(matches!(Expr::parse(&long), Err(ExprError::TooLarge { .. })));
}

#[test]
fn work_is_bounded() {
    let data = json!({ "i": vec![1; 3000] });
    let inner =
        json!({ "map": [{ "merge": [(0..90).map(|i| json!([i])).collect::<Vec<_>>()] }, { "var": "" }] });
    let rule = Expr::parse(&json!({ "map": [{ "var": "i" }, inner] })).unwrap();
    assert!(rule.eval(&data).is_err());
    let double = json!({ "cat": [{ "var": "accumulator" }, { "var": "accumulator" }] });
    let rule = Expr::parse(&json!({ "reduce": [{ "var": "i" }, double, "x"] })).unwrap();
    assert!(rule.eval(&data).is_err());
}

fn rules() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-c0-9.-]{0,4}".prop_map(Value::from),
        "[a-c](\\.[a-c0-1])?".prop_map(|name| json!({ "var": name })),
    ];
    let operator = prop::sample::select(vec![
        "var",
        "missing",
        "missing_some",
        "if",
        "?:",
        "==",
        "===",
        "!=",
        "!==",
        "!",
        "!!",
        "or",
        "and",
        ">",
        ">=",
        "<",
        "<=",
        "max",
        "min",
        "+",
        "-",
        "*",
        "/",
        "%",
        "map",
        "reduce",
        "filter",
        "all",
        "none",
        "some",
        "merge",
        "in",
        "cat",
        "substr",
        "log",
        "years",
    ]);
    leaf.prop_recursive(4, 32, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            (operator.clone(), prop::collection::vec(inner, 0..4))
                .prop_map(|(name, args)| json!({ name: args })),
        ]
    })
}

proptest! {
    #[test]
    fn no_rule_panics(rule in rules(), data in rules()) {
        let _ = apply(&rule, &data);
        let _ = apply(&rule, &json!({ "a": data, "b": [1, "x"], "c": { "a": null } }));
    }
}
