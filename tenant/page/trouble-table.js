// The difficulties that the stand-in knows, by whom they strike, and what can be said of each.
// A field is {name, kind}: a number, a choice of values, a text, or a person; its placeholder is what is usual, or a
// word for it.

const number = (name, usual, min = 1) => ({ name, kind: "number", usual, min });
const choice = (name, usual, values) => ({ name, kind: "choice", usual, values });
const WAITS = choice("retry_after", 1, [1, "1.5", 30, 200, ""]);

/** Asked of every switch: how often, how many times, and which calls. */
export const EVERY = [
  { name: "rate", kind: "percent", usual: 100 },
  { name: "times", kind: "number", word: "endless", min: 0 },
  { name: "match", kind: "text" },
];

export const GROUPS = [
  {
    word: "trouble-both",
    switches: {
      throttle: [choice("status", 429, [429, 503]), WAITS],
      error_after_work: [choice("status", "", [500, 502, 504])],
      lost_answer: [],
      cut: [{ name: "bytes", kind: "number", word: "half-way", min: 0 }],
      delay_ms: [number("ms", 100, 0)],
    },
  },
  {
    word: "trouble-graph",
    switches: {
      not_found_after_create: [],
      folder_not_ready: [],
      throttle_units: [number("per_minute", 1250), number("seconds", 60), choice("status", 429, [429, 503])],
      throttle_team: [number("per_second", 4)],
      changed_meanwhile: [],
      conflict: [],
      no_unique: [],
      empty_pages: [],
      delta_gone: [],
      unindexed: [{ name: "column", kind: "text" }],
      batch_throttle: [WAITS],
    },
  },
  {
    word: "trouble-connector",
    switches: {
      conversation_limits: [
        number("per_second", 7), number("per_2s", 8), number("per_30s", 60), number("per_hour", 1800),
        number("total_per_second", 50),
      ],
      writes_blocked: [{ name: "person", kind: "person" }, { name: "conversation", kind: "text" }],
      gone_after_reinstall: [{ name: "conversation", kind: "text" }],
      precondition: [],
      roster_page: [number("size", 1)],
    },
  },
  {
    word: "trouble-device",
    switches: {
      dead_buttons: [{ name: "person", kind: "person" }],
      offline: [{ name: "person", kind: "person" }],
    },
  },
];

const FIRST = { delay_ms: { ms: 100 }, roster_page: { size: 5 } };
const OWN = new Set(["dead_buttons", "offline"]);

/** What a switch says when it is turned on by hand: delay_ms needs its number, and a device is one's own. */
export const first = (name, as) => (OWN.has(name) ? { person: as } : FIRST[name] ?? {});
