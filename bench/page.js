// The benchmark in the page: every keystroke of typed-out queries, our engine and its peers over the same services.
import init, { Engine } from "./engine/amtslotse_bench_engine.js";
import { peers } from "./peers/peers.js";

const HITS = 10;
/** Keystrokes that are typed before the clock counts, so that each engine's code is compiled. */
const WARM = 50;

/** Every beginning of every query, as it is typed. */
const keystrokes = (queries) =>
  queries.flatMap((query) => {
    const letters = [...query];
    return letters.map((_, i) => letters.slice(0, i + 1).join(""));
  });

/** So many of them, spread over all; all for 0. */
const some = (typed, limit) => {
  if (limit === 0 || limit >= typed.length) return typed;
  return Array.from({ length: limit }, (_, i) => typed[Math.floor((i * typed.length) / limit)]);
};

/** The time that this share of the sorted times does not exceed. */
const within = (sorted, share) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];

const timed = (task) => {
  const start = performance.now();
  task();
  return performance.now() - start;
};

function measure(search, typed) {
  const first = timed(() => search(typed[0]));
  for (const text of typed.slice(0, WARM)) search(text);
  const times = typed.map((text) => timed(() => search(text)));
  const worst = Math.max(...times);
  const worstAt = typed[times.indexOf(worst)];
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  times.sort((a, b) => a - b);
  const [median, p95] = [within(times, 0.5), within(times, 0.95)];
  return { first, mean, median, p95, worst, worstAt, keystrokes: times.length };
}

/** Share of queries with a right answer first, and among the first five. */
function quality(search, asks) {
  if (asks.length === 0) return null;
  const ranks = asks.map(([, query, ids]) => search(query).findIndex((id) => ids.includes(id)));
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
  const typed = some(keystrokes(queries), limit);
  let search, open, reopen;
  if (engine === "amtslotse") {
    await init();
    const bytes = new Uint8Array(await (await fetch(`data/${catalogue}.bin`)).arrayBuffer());
    const start = performance.now();
    const opened = Engine.open(bytes);
    open = performance.now() - start;
    // What the first time needs more is the browser's compiler.
    reopen = timed(() => Engine.open(bytes).free());
    search = (text) => [...opened.search(text, HITS)].map((id) => services[id].id);
  } else {
    const start = performance.now();
    search = peers[engine](services);
    open = performance.now() - start;
  }
  return { catalogue, engine, services: services.length, open, reopen, ...measure(search, typed), quality: quality(search, asks) };
};
window.ready = true;
