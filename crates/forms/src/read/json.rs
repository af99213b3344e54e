//! JSON in which no name may stand twice: readers otherwise take the last one, and a condition is lost without a word.

use super::{Log, MistakeKind};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// Reads JSON; notes names that are there twice.
pub(super) fn read(text: &str, log: &mut Log) -> Result<Value, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let at = String::new();
    let value = Place { at, log }.deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// A value at a place.
struct Place<'l> {
    at: String,
    log: &'l mut Log,
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Value, E> {
        Ok(flag.into())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let Self { at, log } = self;
        let mut list = Vec::new();
        loop {
            let at = format!("{at}/{}", list.len());
            match items.next_element_seed(Place { at, log })? {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let Self { at, log } = self;
        let mut map = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let at = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
            let twice = map.contains_key(&name);
            if twice {
                log.add(&at, MistakeKind::NameTwice(name.clone()));
            }
            let value = members.next_value_seed(Place { at, log })?;
            map.insert(name, value);
        }
        Ok(Value::Object(map))
    }
}
