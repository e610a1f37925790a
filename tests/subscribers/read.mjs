// Reads calendars with node-ical or ical.js as programs that use them do; writes [uid, kind, start, end] of each entry as JSON.
// kind: "day" (YYYY-MM-DD), "floating" (YYYY-MM-DDTHH:MM:SS, as the clock shows it wherever one is) or "instant" (UTC).
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [modules, library, ...files] = process.argv.slice(2);
const require = createRequire(modules + "/");
const two = (number) => String(number).padStart(2, "0");
const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const instant = (date) => date.toISOString().replace(".000Z", "+00:00");

function nodeIcal(text) {
  const found = require("node-ical").sync.parseICS(text);
  return Object.values(found).filter((one) => one.type === "VEVENT").map((one) => {
    const kind = one.datetype === "date" ? "day" : "instant";
    const write = { day, instant }[kind];
    return [one.uid, kind, write(one.start), write(one.end)];
  });
}

function icalJs(text) {
  const ICAL = require("ical.js").default ?? require("ical.js");
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((one) => {
    const event = new ICAL.Event(one);
    const { startDate: start, endDate: end } = event;
    const kind = start.isDate ? "day" : start.zone === ICAL.Timezone.localTimezone ? "floating" : "instant";
    const write = kind === "instant" ? (time) => instant(new Date(time.toUnixTime() * 1000)) : (time) => time.toString();
    return [event.uid, kind, write(start), write(end)];
  });
}

const read = { "node-ical": nodeIcal, "ical.js": icalJs }[library];
console.log(JSON.stringify(files.map((file) => read(readFileSync(file, "utf8")))));
