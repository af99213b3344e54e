// The peers, each set up for German as its documentation advises. Every function takes the services and gives a search.
import { create, insertMultiple, search as oramaSearch } from "@orama/orama";
import { stemmer as germanStemmer } from "@orama/stemmers/german";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import lunr from "lunr";
import stemmerSupport from "lunr-languages/lunr.stemmer.support.js";
import german from "lunr-languages/lunr.de.js";
import MiniSearch from "minisearch";

stemmerSupport(lunr);
german(lunr);

const LIMIT = 10;
const FIELDS = ["title", "synonyms", "keywords", "summary", "text"];
const flat = (service) => ({
  id: service.id,
  title: service.title,
  synonyms: (service.synonyms ?? []).join(" "),
  keywords: (service.keywords ?? []).join(" "),
  summary: service.summary ?? "",
  text: service.text ?? "",
});

export const peers = {
  minisearch(services) {
    const index = new MiniSearch({
      fields: FIELDS,
      processTerm: (term) => germanStemmer(term.toLowerCase()),
      searchOptions: { boost: { title: 3, synonyms: 2, keywords: 2 }, prefix: true, fuzzy: 0.2 },
    });
    index.addAll(services.map(flat));
    return (text) => index.search(text).slice(0, LIMIT).map((hit) => hit.id);
  },
  fuse(services) {
    const index = new Fuse(services.map(flat), {
      keys: [{ name: "title", weight: 3 }, { name: "synonyms", weight: 2 }, { name: "keywords", weight: 2 }, "summary"],
      ignoreLocation: true,
      threshold: 0.3,
    });
    return (text) => index.search(text, { limit: LIMIT }).map((hit) => hit.item.id);
  },
  orama(services) {
    const index = create({
      schema: { id: "string", title: "string", synonyms: "string", keywords: "string", summary: "string", text: "string" },
      components: { tokenizer: { language: "german", stemming: true, stemmer: germanStemmer } },
    });
    insertMultiple(index, services.map(flat), services.length);
    return (text) =>
      oramaSearch(index, { term: text, properties: FIELDS, boost: { title: 3 }, tolerance: 1, limit: LIMIT }).hits.map(
        (hit) => hit.document.id,
      );
  },
  lunr(services) {
    const index = lunr(function build() {
      this.use(lunr.de);
      this.ref("id");
      this.field("title", { boost: 3 });
      for (const field of FIELDS.slice(1)) this.field(field);
      for (const service of services) this.add(flat(service));
    });
    return (text) => {
      const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      const found = index.query((query) => {
        for (const word of words) {
          query.term(word, { boost: 10 });
          query.term(word, { boost: 5, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          if (word.length > 4) query.term(word, { usePipeline: false, editDistance: 1 });
        }
      });
      return found.slice(0, LIMIT).map((hit) => hit.ref);
    };
  },
  flexsearch(services) {
    const index = new FlexSearch.Document({
      document: { id: "id", index: FIELDS },
      tokenize: "forward",
      encoder: FlexSearch.Charset.LatinAdvanced,
    });
    for (const service of services) index.add(flat(service));
    return (text) => {
      const ids = new Set();
      for (const { result } of index.search(text, { limit: LIMIT, suggest: true })) for (const id of result) ids.add(id);
      return [...ids].slice(0, LIMIT);
    };
  },
};
