//! Makes one typed constructor per message of `locales/de`, so that a missing German message or variable does not
//! compile.

use fluent_syntax::ast::{
    CallArguments, Comment, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    // The tests use this script as well; Cargo runs it in the folder of the package.
    let folders = ["locales/de", "../locales/de"].map(Path::new);
    let source = folders
        .into_iter()
        .find(|folder| folder.is_dir())
        .ok_or("no locales/de")?;
    println!("cargo::rerun-if-changed={}", source.display());
    let mut files: Vec<PathBuf> = fs::read_dir(source)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|ext| ext == "ftl"));
    files.sort();
    let mut out = String::new();
    for file in &files {
        let text = fs::read_to_string(file)?;
        let resource = fluent_syntax::parser::parse(text.as_str())
            .map_err(|(_, errors)| format!("{}: {errors:?}", file.display()))?;
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                if let Some(value) = &message.value {
                    constructor(&mut out, message.id.name, None, value, message.comment.as_ref())?;
                }
                for attribute in &message.attributes {
                    let attr = Some(attribute.id.name);
                    constructor(
                        &mut out,
                        message.id.name,
                        attr,
                        &attribute.value,
                        message.comment.as_ref(),
                    )?;
                }
            }
        }
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("ids.rs"), out)?;
    Ok(())
}

fn constructor(
    out: &mut String,
    id: &str,
    attribute: Option<&str>,
    pattern: &Pattern<&str>,
    comment: Option<&Comment<&str>>,
) -> Result<(), std::fmt::Error> {
    let mut names = BTreeSet::new();
    variables(pattern, &mut names);
    let name = attribute
        .map_or_else(|| id.to_owned(), |attr| format!("{id}-{attr}"))
        .replace('-', "_");
    let attribute = attribute.map_or_else(|| "None".to_owned(), |attr| format!("Some({attr:?})"));
    writeln!(out, "/// Message `{id}`.")?;
    for line in comment.map(|c| c.content.as_slice()).unwrap_or_default() {
        writeln!(out, "/// {line}")?;
    }
    let parameters: Vec<String> = names
        .iter()
        .map(|n| format!("{}: impl Into<Arg>", n.replace('-', "_")))
        .collect();
    let args: Vec<String> = names
        .iter()
        .map(|n| format!("({n:?}, {}.into())", n.replace('-', "_")))
        .collect();
    writeln!(
        out,
        "#[must_use] pub fn {name}({}) -> Msg {{ Msg::new({id:?}, {attribute}, vec![{}]) }}",
        parameters.join(", "),
        args.join(", ")
    )
}

fn variables<'a>(pattern: &Pattern<&'a str>, names: &mut BTreeSet<&'a str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, names);
        }
    }
}

fn in_expression<'a>(expression: &Expression<&'a str>, names: &mut BTreeSet<&'a str>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, names),
        Expression::Select { selector, variants } => {
            in_inline(selector, names);
            variants
                .iter()
                .for_each(|variant| variables(&variant.value, names));
        }
    }
}

fn in_inline<'a>(inline: &InlineExpression<&'a str>, names: &mut BTreeSet<&'a str>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name);
        }
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, names),
        InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => in_arguments(arguments, names),
        InlineExpression::Placeable { expression } => in_expression(expression, names),
        _ => {}
    }
}

fn in_arguments<'a>(arguments: &CallArguments<&'a str>, names: &mut BTreeSet<&'a str>) {
    arguments
        .positional
        .iter()
        .for_each(|inline| in_inline(inline, names));
    arguments
        .named
        .iter()
        .for_each(|named| in_inline(&named.value, names));
}
