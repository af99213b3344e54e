//! Full-text search for German and English: folding, typing mistakes, stems, compounds, synonyms.
