// The benchmark in the page: every keystroke of typed-out queries, our engine and its peers over the same services.
import init, { Engine } from "./engine/amtslotse_bench_engine.js";
import { peers } from "./peers/peers.js";

const PASSES = 1;

/** Every beginning of every query, as it is typed. */
const keystrokes = (queries) => queries.flatMap((query) => [...query].map((_, i) => query.slice(0, i + 1)));

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

function measure(search, typed) {
  for (const text of typed.slice(0, 50)) search(text);
  const times = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const text of typed) {
      const start = performance.now();
      search(text);
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  return { median: at(times, 0.5), p95: at(times, 0.95), worst: times.at(-1), keystrokes: times.length };
}

/** Share of queries with a right answer first, and among the first five. */
function quality(search, asks) {
  if (asks.length === 0) return null;
  const ranks = asks.map(([, query, ids]) => search(query).findIndex((id) => ids.split(" ").includes(id)));
  return {
    queries: asks.length,
    first: ranks.filter((rank) => rank === 0).length,
    five: ranks.filter((rank) => rank >= 0 && rank < 5).length,
  };
}

/** One catalogue with one engine. */
window.run = async (catalogue, engine, limit) => {
  const [services, queries, asks] = await Promise.all(
    [`data/${catalogue}.json`, "data/queries.json", `data/${catalogue}.asks.json`].map(async (url) => {
      const answer = await fetch(url);
      return answer.ok ? answer.json() : [];
    }),
  );
  let typed = keystrokes(queries);
  if (limit) typed = typed.slice(0, limit);
  let search, open;
  if (engine === "amtslotse") {
    await init();
    const bytes = new Uint8Array(await (await fetch(`data/${catalogue}.bin`)).arrayBuffer());
    const start = performance.now();
    const opened = Engine.open(bytes);
    open = performance.now() - start;
    search = (text) => [...opened.search(text, 10)].map((id) => services[id].id);
  } else {
    const start = performance.now();
    search = peers[engine](services);
    open = performance.now() - start;
  }
  return { catalogue, engine, services: services.length, open, ...measure(search, typed), quality: quality(search, asks) };
};
window.ready = true;
