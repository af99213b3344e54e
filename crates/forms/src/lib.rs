//! Application forms as data: definition, conditions, validation, answers.
