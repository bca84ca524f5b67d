// How fast WebAssembly computes CRCs, in the engine that runs this: Node's (V8), the shell of JavaScriptCore, or GJS
// (SpiderMonkey). Both ways take turns; medians of 25, in GB/s by tables and by the kernel.
//
//   clang++-19 --target=wasm32-wasi -std=c++20 -O2 -fno-exceptions -msimd128 -mexec-model=reactor \
//       -Wl,--export-dynamic -Iinclude -fuse-ld="$(command -v wasm-ld-19)" bench/wasm/program.cpp -o program.wasm
//   node bench/wasm/measure.js program.wasm      gjs bench/wasm/measure.js program.wasm
//   jsc bench/wasm/measure.js -- program.wasm
"use strict";

const inNode = typeof process === "object";
const inGjs = !inNode && typeof imports === "object";
const file = inNode ? process.argv[2] : inGjs ? ARGV[0] : arguments[0];
const say = inNode ? console.log : print;
const bytes = inNode ? require("node:fs").readFileSync(file)
    : inGjs ? imports.gi.GLib.file_get_contents(file)[1]
    : readFile(file, "binary");
const nanoseconds = inNode ? () => Number(process.hrtime.bigint())
    : inGjs ? () => 1000 * imports.gi.GLib.get_monotonic_time()
    : () => 1e9 * preciseTime();

const program = new WebAssembly.Module(bytes);
const system = {};
for (const needed of WebAssembly.Module.imports(program)) (system[needed.module] ??= {})[needed.name] = () => 0;
const { memory, name, run, by_tables, _initialize } = new WebAssembly.Instance(program, system).exports;
_initialize?.();

const text = (at) => {
    const from = new Uint8Array(memory.buffer, at);
    return String.fromCharCode(...from.subarray(0, from.indexOf(0)));
};
const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];
const sizes = [512, 640, 1024, 4096, 16384, 65536, 131072, 1048576];

say("".padEnd(18) + sizes.map((size) => String(size).padStart(14)).join(""));
for (let row = 0; name(row) !== 0; ++row) {
    let line = text(name(row)).padEnd(18);
    for (const size of sizes) {
        const times = Math.ceil(1000000 / size), took = [[], []];
        for (let turn = 0; turn < 28; ++turn) {
            for (const tables of [1, 0]) {
                by_tables(tables);
                const begin = nanoseconds();
                run(row, size, times);
                if (turn >= 3) took[tables].push((nanoseconds() - begin) / times / size);
            }
        }
        line += ((1 / median(took[1])).toFixed(2) + " " + (1 / median(took[0])).toFixed(2)).padStart(14);
    }
    say(line);
}
