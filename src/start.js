// Starts the app, and speaks for it when it cannot speak for itself: a panic ends the wasm module, so the notice for
// that case lives in index.html and is shown from here.
import init from "./amtslotse.js";

const app = document.getElementById("app");
const notice = document.getElementById("crash");

function crash() {
  if (!notice.hidden) return;
  app.hidden = true;
  notice.hidden = false;
  notice.querySelector("h1").focus();
}

notice.querySelector("[data-reload]").addEventListener("click", () => location.reload());
addEventListener("amtslotse-panic", crash);
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) crash();
});
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof WebAssembly.RuntimeError) crash();
});

const assets = JSON.parse(document.querySelector('meta[name="amtslotse-assets"]').content);
const wanted = location.pathname.split("/")[1] || navigator.language.slice(0, 2);
const lang = assets.locales[wanted] ? wanted : "de";

// What the app asks for first is fetched while the module is still on its way; it then comes from the cache.
for (const url of [assets.locales[lang], assets.core]) {
  fetch(`/${url}`).catch(() => {});
}

try {
  await init({ module_or_path: fetch(`/${assets.wasm}`, { integrity: assets.wasm_integrity }) });
} catch (error) {
  crash();
  throw error;
}
