import { type Diagram, label, svg } from "../docs/diagrams/svg.ts";
import type { Figures } from "./figures.ts";
import { median } from "./measure.ts";

const who = ["node:http", "sandbox", "sandbox on a file", "stock Prism"];
const calls = ["create session", "replay", "get session", "list sessions"];

// A picture of its own follows the reader's system, because no page lends it colours.
const style = `<style>
.label{font:14px system-ui,sans-serif;fill:#1b1f24}.small{font-size:12px;fill:#57606a}.strong{font-weight:600}
.bar{fill:#afb8c1}.own{fill:#0b6b57}
@media (prefers-color-scheme:dark){.label{fill:#e6edf3}.small{fill:#9198a1}.bar{fill:#59626c}.own{fill:#3fb99b}}
</style>`;

/** Throughput of each server as a share of bare `node:http`, as bars. */
export function chart(figures: Figures): string {
  const shapes = [style];
  const said: string[] = [];
  let y = 10;
  for (const call of calls) {
    y += 24;
    shapes.push(label(10, y, call, "strong", "start"));
    for (const name of who) {
      const ratio = figures.ratio({ what: call, who: name }, { what: call, who: "node:http" }) ?? 0;
      const perSecond = Math.round(median(figures.values({ what: call, who: name })));
      y += 22;
      const width = Math.max(2, Math.round(ratio * 380));
      shapes.push(label(150, y, name, "small", "end"));
      shapes.push(
        `<rect class="bar ${name.startsWith("sandbox") ? "own" : ""}" x="160" y="${y - 12}" width="${width}" height="15" rx="3"/>`,
      );
      shapes.push(label(168 + width, y, `${ratio.toFixed(2)}  (${perSecond} requests/s)`, "small", "start"));
      said.push(`${call}, ${name}: ${ratio.toFixed(2)}`);
    }
    y += 8;
  }
  const diagram: Diagram = {
    title: "Throughput beside bare node:http",
    description: `Share of the requests per second of bare node:http, in one run. ${said.join("; ")}.`,
    width: 720,
    height: y + 14,
    shapes,
  };
  // The grey can be read on light and dark, where a reader's browser ignores the styles.
  const root = '<svg xmlns="http://www.w3.org/2000/svg" fill="#768390" ';
  return svg("bench", diagram).replace("<svg ", root);
}
