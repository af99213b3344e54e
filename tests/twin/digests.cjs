// node digests.cjs MODULE FROM COUNT: the digests of the form engine in WebAssembly; COUNT 0: the outcome of one seed.
const [module_, from, count] = process.argv.slice(2);
const { digests, outcome } = require(module_);
process.stdout.write(Number(count) === 0 ? outcome(Number(from)) : digests(Number(from), Number(count)));
