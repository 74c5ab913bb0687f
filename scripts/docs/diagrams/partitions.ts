import { arrow, box, type Diagram, label } from "./svg.ts";

const parts = [
  { x: 20, name: "A to F" },
  { x: 220, name: "G to S" },
  { x: 420, name: "T to Z" },
];

/** Draws how requests, stores and webhooks are divided by webcode. */
export function partitions(id: string): Diagram {
  return {
    title: "Divided by webcode",
    description:
      "A proxy passes requests to stateless replicas. A replica finds the webcode of an API key or payment page in a " +
      "small directory, and then works in the one database that holds this webcode. Each database has senders of " +
      "webhooks of its own.",
    width: 600,
    height: 400,
    shapes: [
      box(220, 10, 160, 40),
      label(300, 35, "Proxy"),
      arrow(id, "M300 50v26"),
      box(120, 80, 360, 40),
      label(300, 105, "Replicas, without state", "strong"),
      box(20, 150, 160, 44, "muted"),
      label(100, 177, "Directory"),
      arrow(id, "M150 120v26"),
      label(310, 168, "key or page → webcode", "muted", "start"),
      ...parts.flatMap(({ x, name }) => [
        arrow(id, `M300 120V206H${x + 80}V${226}`),
        box(x, 230, 160, 50),
        label(x + 80, 252, "Database", "strong"),
        label(x + 80, 271, `webcodes ${name}`, "muted"),
        arrow(id, `M${x + 80} 280v36`),
        box(x, 320, 160, 50),
        label(x + 80, 350, "Webhook senders"),
      ]),
    ],
  };
}
