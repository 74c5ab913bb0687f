// Generated from openapi/ by `npm run generate`; do not edit.

var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toCommonJS = (mod) => __hasOwnProp.call(mod, "module.exports") ? mod["module.exports"] : __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var require_ucs2length = __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
	ucs2length.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));
var require_formats = __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
	function fmtDef(validate, compare) {
		return {
			validate,
			compare
		};
	}
	exports.fullFormats = {
		date: fmtDef(date, compareDate),
		time: fmtDef(getTime(true), compareTime),
		"date-time": fmtDef(getDateTime(true), compareDateTime),
		"iso-time": fmtDef(getTime(), compareIsoTime),
		"iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
		duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
		uri,
		"uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
		"uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
		url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
		email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
		hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
		ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
		ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
		regex,
		uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
		"json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
		"json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
		"relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
		byte,
		int32: {
			type: "number",
			validate: validateInt32
		},
		int64: {
			type: "number",
			validate: validateInt64
		},
		float: {
			type: "number",
			validate: validateNumber
		},
		double: {
			type: "number",
			validate: validateNumber
		},
		password: true,
		binary: true
	};
	exports.fastFormats = {
		...exports.fullFormats,
		date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
		time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
		"date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
		"iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
		"iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
		uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
		"uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
		email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
	};
	exports.formatNames = Object.keys(exports.fullFormats);
	function isLeapYear(year) {
		return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	}
	const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
	const DAYS = [
		0,
		31,
		28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	];
	function date(str) {
		const matches = DATE.exec(str);
		if (!matches) return false;
		const year = +matches[1];
		const month = +matches[2];
		const day = +matches[3];
		return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
	}
	function compareDate(d1, d2) {
		if (!(d1 && d2)) return void 0;
		if (d1 > d2) return 1;
		if (d1 < d2) return -1;
		return 0;
	}
	const TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
	function getTime(strictTimeZone) {
		return function time(str) {
			const matches = TIME.exec(str);
			if (!matches) return false;
			const hr = +matches[1];
			const min = +matches[2];
			const sec = +matches[3];
			const tz = matches[4];
			const tzSign = matches[5] === "-" ? -1 : 1;
			const tzH = +(matches[6] || 0);
			const tzM = +(matches[7] || 0);
			if (tzH > 23 || tzM > 59 || strictTimeZone && !tz) return false;
			if (hr <= 23 && min <= 59 && sec < 60) return true;
			const utcMin = min - tzM * tzSign;
			const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
			return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
		};
	}
	function compareTime(s1, s2) {
		if (!(s1 && s2)) return void 0;
		const t1 = new Date("2020-01-01T" + s1).valueOf();
		const t2 = new Date("2020-01-01T" + s2).valueOf();
		if (!(t1 && t2)) return void 0;
		return t1 - t2;
	}
	function compareIsoTime(t1, t2) {
		if (!(t1 && t2)) return void 0;
		const a1 = TIME.exec(t1);
		const a2 = TIME.exec(t2);
		if (!(a1 && a2)) return void 0;
		t1 = a1[1] + a1[2] + a1[3];
		t2 = a2[1] + a2[2] + a2[3];
		if (t1 > t2) return 1;
		if (t1 < t2) return -1;
		return 0;
	}
	const DATE_TIME_SEPARATOR = /t|\s/i;
	function getDateTime(strictTimeZone) {
		const time = getTime(strictTimeZone);
		return function date_time(str) {
			const dateTime = str.split(DATE_TIME_SEPARATOR);
			return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
		};
	}
	function compareDateTime(dt1, dt2) {
		if (!(dt1 && dt2)) return void 0;
		const d1 = new Date(dt1).valueOf();
		const d2 = new Date(dt2).valueOf();
		if (!(d1 && d2)) return void 0;
		return d1 - d2;
	}
	function compareIsoDateTime(dt1, dt2) {
		if (!(dt1 && dt2)) return void 0;
		const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
		const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
		const res = compareDate(d1, d2);
		if (res === void 0) return void 0;
		return res || compareTime(t1, t2);
	}
	const NOT_URI_FRAGMENT = /\/|:/;
	const URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
	function uri(str) {
		return NOT_URI_FRAGMENT.test(str) && URI.test(str);
	}
	const BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
	function byte(str) {
		BYTE.lastIndex = 0;
		return BYTE.test(str);
	}
	const MIN_INT32 = -(2 ** 31);
	const MAX_INT32 = 2 ** 31 - 1;
	function validateInt32(value) {
		return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
	}
	function validateInt64(value) {
		return Number.isInteger(value);
	}
	function validateNumber() {
		return true;
	}
	const Z_ANCHOR = /[^\\]\\Z/;
	function regex(str) {
		if (Z_ANCHOR.test(str)) return false;
		try {
			new RegExp(str);
			return true;
		} catch (e) {
			return false;
		}
	}
}));
function parseDateTime(text) {
	const [, date = "", day] = dateTime.exec(text) ?? [];
	if (new Date(date).getUTCDate() !== Number(day)) return void 0;
	return Date.parse(text);
}
var dateTime, parseMoment;
var init_date_time = __esmMin((() => {
	dateTime = /^(\d{4}-(?:0[1-9]|1[0-2])-(\d\d))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
	parseMoment = (text) => parseDateTime(/^[^ ]{10} [^ ]{8}$/.test(text) ? `${text.replace(" ", "T")}Z` : text);
}));
var formats_exports = __exportAll({ formats: () => formats });
var import_formats, formats;
var init_formats = __esmMin((() => {
	import_formats = require_formats();
	init_date_time();
	formats = {
		...import_formats.fullFormats,
		"date-time": (text) => parseDateTime(text) !== void 0,
		moment: (text) => parseMoment(text) !== void 0
	};
}));
const idempotencyKey = validate20$2;
const schema31$2 = {
	"type": "string",
	"minLength": 1,
	"maxLength": 255,
	"pattern": "^[\\x20-\\x7E]+$",
	"x-expected": "1 to 255 printable ASCII characters, for example 550e8400-e29b-41d4-a716-446655440000",
	"x-assumed": "A key is any 1 to 255 printable ASCII characters, because the guide asks for a UUID and itself uses order-12345-payment.",
	"x-assumed-constraints": [
		"minLength",
		"maxLength",
		"pattern"
	]
};
const func1$2 = require_ucs2length().default;
const pattern4$2 = new RegExp("^[\\x20-\\x7E]+$", "u");
function validate20$2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$2.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (func1$2(data) > 255) {
			const err0 = {
				instancePath,
				schemaPath: "#/maxLength",
				keyword: "maxLength",
				params: { limit: 255 },
				message: "must NOT have more than 255 characters",
				schema: 255,
				parentSchema: schema31$2,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (func1$2(data) < 1) {
			const err1 = {
				instancePath,
				schemaPath: "#/minLength",
				keyword: "minLength",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 characters",
				schema: 1,
				parentSchema: schema31$2,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (!pattern4$2.test(data)) {
			const err2 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^[\\x20-\\x7E]+$" },
				message: "must match pattern \"^[\\x20-\\x7E]+$\"",
				schema: "^[\\x20-\\x7E]+$",
				parentSchema: schema31$2,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string",
			schema: schema31$2.type,
			parentSchema: schema31$2,
			data
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate20$2.errors = vErrors;
	return errors === 0;
}
validate20$2.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const SessionRequest = validate21$1;
const schema34$2 = {
	"type": "object",
	"description": "What the customer is to pay and where the browser goes afterwards.",
	"additionalProperties": false,
	"required": [
		"webcode",
		"amount",
		"urlOk",
		"urlKo"
	],
	"properties": {
		"webcode": { "$ref": "#/components/schemas/Webcode" },
		"amount": { "$ref": "#/components/schemas/RequestedAmount" },
		"urlOk": {
			"$ref": "#/components/schemas/ReturnUrl",
			"description": "Where the browser goes after the payment. Every byte of it is kept, and the encrypted `data` parameter is appended\nbefore a fragment. It must not have a `data` parameter of its own.\n",
			"not": {
				"type": "string",
				"pattern": "^[^#?]*\\?([^#]*&)?(d|%64)(a|%61)(t|%74)(a|%61)([=&#]|$)"
			},
			"x-expected": "a URL without a data parameter of its own",
			"examples": ["https://shop.example/payment/ok"],
			"x-assumed": "The redirect appends a data parameter to urlOk and changes nothing else, so a urlOk that already has a data parameter is refused.",
			"x-assumed-constraints": ["not"]
		},
		"urlKo": {
			"$ref": "#/components/schemas/ReturnUrl",
			"description": "Where the browser goes when the payment failed or was given up. It gets no `data` parameter.",
			"examples": ["https://shop.example/payment/failed"]
		},
		"countryCode": {
			"$ref": "#/components/schemas/CountryCode",
			"description": "Country of the customer, ISO 3166-1 alpha-2. Another form is refused with code 12006, a country outside\n`x-supported-countries` with code 12009.\n"
		},
		"shopperLocale": { "$ref": "#/components/schemas/Locale" },
		"deliverAt": {
			"$ref": "#/components/schemas/IsoDateTime",
			"description": "When the goods or the service are delivered, for example the day of arrival of a booking. It changes nothing about\nthe payment. Anything but a date and time with a zone is refused with code 12002.\n"
		},
		"description": { "$ref": "#/components/schemas/Description" },
		"customReference": { "$ref": "#/components/schemas/CustomReference" },
		"isPreAuth": {
			"type": "boolean",
			"description": "Whether the amount is only reserved, to be captured later.",
			"default": false,
			"examples": [false]
		}
	},
	"x-assumed": "Only webcode, amount, urlOk and urlKo are required, and a field that is not listed here is refused.",
	"x-assumed-constraints": ["additionalProperties"],
	"x-live-cards": {
		"refused": "test-cards",
		"authorised": "luhn",
		"x-assumed": "The sandbox's simulated Live refuses the test cards, as the real one would, and authorises any other card number that passes the Luhn check."
	},
	"x-test-cards": {
		"cards": [
			{
				"number": "4111111111111111",
				"outcome": "authorised"
			},
			{
				"number": "4000000000000002",
				"outcome": "refused"
			},
			{
				"number": "4000000000003220",
				"outcome": "challenge"
			}
		],
		"x-assumed": "These card numbers decide the outcome in the Test environment, because the part of the vendor's page that lists its own is not public."
	}
};
const schema35$2 = {
	"type": "string",
	"description": "The business identifier that the API key belongs to.",
	"minLength": 1,
	"maxLength": 32,
	"pattern": "^[A-Za-z0-9_-]+$",
	"x-expected": "1 to 32 letters, digits, hyphens or underscores",
	"examples": ["SHOP01"],
	"x-assumed": "A webcode is 1 to 32 letters, digits, hyphens or underscores, because the vendor shows only SHOP01 and states no format.",
	"x-assumed-constraints": [
		"minLength",
		"maxLength",
		"pattern"
	]
};
const schema39$2 = {
	"type": "string",
	"description": "An absolute `http` or `https` URL without user name or password, in the ASCII characters of RFC 3986: write others\npercent-encoded, and an international host name in Punycode. The customer's browser gets it byte for byte.\n",
	"format": "uri",
	"maxLength": 2048,
	"pattern": "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$",
	"x-expected": "an absolute http or https URL without credentials",
	"examples": ["https://shop.example/payment/ok"],
	"x-assumed": "A return URL is absolute, http or https, free of credentials, at most 2,048 ASCII characters long and one that browsers can open, because the vendor states no rule.",
	"x-assumed-constraints": [
		"format",
		"maxLength",
		"pattern"
	]
};
const schema41$2 = {
	"type": "string",
	"description": "ISO 3166-1 alpha-2 code, two upper-case letters. Anything else is refused with code 12006; a well-formed\ncode outside `x-supported-countries` is refused with code 12009.\n",
	"pattern": "^[A-Z]{2}$",
	"x-expected": "an ISO 3166-1 alpha-2 code",
	"examples": ["ES"],
	"x-error-code": 12006,
	"x-supported-countries": {
		"codes": [
			"AD",
			"AR",
			"AT",
			"BE",
			"BG",
			"BR",
			"CA",
			"CH",
			"CL",
			"CO",
			"CY",
			"CZ",
			"DE",
			"DK",
			"EE",
			"ES",
			"FI",
			"FR",
			"GB",
			"GI",
			"GR",
			"HR",
			"HU",
			"IE",
			"IS",
			"IT",
			"LI",
			"LT",
			"LU",
			"LV",
			"MC",
			"MT",
			"MX",
			"NL",
			"NO",
			"PE",
			"PL",
			"PT",
			"RO",
			"SE",
			"SI",
			"SK",
			"SM",
			"US",
			"UY",
			"VA"
		],
		"errorCode": 12009,
		"x-assumed": "Supported are the SEPA countries and the larger markets of the Americas, because the vendor names no list but has a code for a country outside it."
	}
};
const schema42$2 = {
	"type": "string",
	"description": "Language and country of the payment page, for example `es-ES`.",
	"pattern": "^[a-z]{2}-[A-Z]{2}$",
	"x-expected": "a language and country",
	"examples": ["es-ES"],
	"x-assumed": "A locale is always language-COUNTRY, the only form that the vendor shows.",
	"x-assumed-constraints": ["pattern"]
};
const schema43$2 = {
	"type": "string",
	"description": "Date, time and zone in ISO 8601. Anything else is refused with code 12002, also a leap second (`:60`), a lower-case `t`\nor `z`, and a day that does not exist, such as 30 February.\n",
	"format": "date-time",
	"pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",
	"maxLength": 40,
	"x-expected": "an ISO 8601 date and time",
	"examples": ["2026-07-15T14:00:00Z"],
	"x-error-code": 12002,
	"x-assumed": "A date carries a time and a zone (RFC 3339) in at most 40 characters, as in the one value that the vendor shows; a date alone is refused, and so are a leap second, which most programs cannot represent, and the lower-case letters t and z, which are not in ISO 8601.",
	"x-assumed-constraints": [
		"format",
		"pattern",
		"maxLength"
	]
};
const schema44 = {
	"type": "string",
	"description": "Text that the customer sees on the payment page.",
	"maxLength": 255,
	"examples": ["Order 12345"],
	"x-assumed": "A description has at most 255 characters; the vendor states no limit.",
	"x-assumed-constraints": ["maxLength"]
};
const schema45$1 = {
	"type": "string",
	"description": "The caller's own reference, returned unchanged in responses, webhooks and the redirect.",
	"minLength": 1,
	"maxLength": 128,
	"examples": ["ORD-2026-12345"],
	"x-assumed": "A custom reference has 1 to 128 characters, because the vendor states no limit and an empty one refers to nothing.",
	"x-assumed-constraints": ["minLength", "maxLength"]
};
const func3 = Object.prototype.hasOwnProperty;
const pattern5$1 = new RegExp("^[A-Za-z0-9_-]+$", "u");
const pattern6$2 = new RegExp("^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$", "u");
const pattern7$1 = new RegExp("^[^#?]*\\?([^#]*&)?(d|%64)(a|%61)(t|%74)(a|%61)([=&#]|$)", "u");
const pattern9 = new RegExp("^[A-Z]{2}$", "u");
const pattern10 = new RegExp("^[a-z]{2}-[A-Z]{2}$", "u");
const pattern11 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$", "u");
const schema36 = {
	"type": "object",
	"description": "A sum of money as a caller states it.",
	"additionalProperties": false,
	"required": ["value", "currency"],
	"properties": {
		"value": { "$ref": "#/components/schemas/MinorUnits" },
		"currency": { "$ref": "#/components/schemas/CurrencyCode" }
	},
	"x-assumed": "An amount has no other field than value and currency, because an unknown field is refused everywhere in a request body.",
	"x-assumed-constraints": ["additionalProperties"]
};
const schema37$2 = {
	"type": "integer",
	"description": "An amount of money in the smallest unit of its currency, for example 10000 for 100.00 EUR.",
	"format": "int64",
	"minimum": 1,
	"maximum": 999999999999,
	"examples": [1e4],
	"x-assumed": "An amount is between 1 and 999,999,999,999 minor units, the twelve digits of a card message; the vendor states no bounds.",
	"x-assumed-constraints": [
		"format",
		"minimum",
		"maximum"
	]
};
const schema38$2 = {
	"type": "string",
	"description": "ISO 4217 code of the currency, three upper-case letters. The code also says how many digits of an amount are minor\nunits: two for EUR, none for JPY, three for KWD.\n",
	"x-values": "iso-4217",
	"x-expected": "an ISO 4217 code",
	"examples": ["EUR"],
	"x-assumed": "Every currency of ISO 4217 that has a minor unit is accepted, because the vendor names the standard and no list, and in a metal or a test code no amount can be stated.",
	"enum": [
		"AED",
		"AFN",
		"ALL",
		"AMD",
		"AOA",
		"ARS",
		"AUD",
		"AWG",
		"AZN",
		"BAM",
		"BBD",
		"BDT",
		"BGN",
		"BHD",
		"BIF",
		"BMD",
		"BND",
		"BOB",
		"BOV",
		"BRL",
		"BSD",
		"BTN",
		"BWP",
		"BYN",
		"BZD",
		"CAD",
		"CDF",
		"CHE",
		"CHF",
		"CHW",
		"CLF",
		"CLP",
		"CNY",
		"COP",
		"COU",
		"CRC",
		"CUP",
		"CVE",
		"CZK",
		"DJF",
		"DKK",
		"DOP",
		"DZD",
		"EGP",
		"ERN",
		"ETB",
		"EUR",
		"FJD",
		"FKP",
		"GBP",
		"GEL",
		"GHS",
		"GIP",
		"GMD",
		"GNF",
		"GTQ",
		"GYD",
		"HKD",
		"HNL",
		"HTG",
		"HUF",
		"IDR",
		"ILS",
		"INR",
		"IQD",
		"IRR",
		"ISK",
		"JMD",
		"JOD",
		"JPY",
		"KES",
		"KGS",
		"KHR",
		"KMF",
		"KPW",
		"KRW",
		"KWD",
		"KYD",
		"KZT",
		"LAK",
		"LBP",
		"LKR",
		"LRD",
		"LSL",
		"LYD",
		"MAD",
		"MDL",
		"MGA",
		"MKD",
		"MMK",
		"MNT",
		"MOP",
		"MRU",
		"MUR",
		"MVR",
		"MWK",
		"MXN",
		"MXV",
		"MYR",
		"MZN",
		"NAD",
		"NGN",
		"NIO",
		"NOK",
		"NPR",
		"NZD",
		"OMR",
		"PAB",
		"PEN",
		"PGK",
		"PHP",
		"PKR",
		"PLN",
		"PYG",
		"QAR",
		"RON",
		"RSD",
		"RUB",
		"RWF",
		"SAR",
		"SBD",
		"SCR",
		"SDG",
		"SEK",
		"SGD",
		"SHP",
		"SLE",
		"SOS",
		"SRD",
		"SSP",
		"STN",
		"SVC",
		"SYP",
		"SZL",
		"THB",
		"TJS",
		"TMT",
		"TND",
		"TOP",
		"TRY",
		"TTD",
		"TWD",
		"TZS",
		"UAH",
		"UGX",
		"USD",
		"USN",
		"UYI",
		"UYU",
		"UYW",
		"UZS",
		"VED",
		"VES",
		"VND",
		"VUV",
		"WST",
		"XAD",
		"XAF",
		"XCD",
		"XCG",
		"XOF",
		"XPF",
		"YER",
		"ZAR",
		"ZMW",
		"ZWG"
	]
};
const formats0$1 = (init_formats(), __toCommonJS(formats_exports)).formats.int64;
function validate24$2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate24$2.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.value === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "value" },
				message: "must have required property 'value'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.currency === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "currency" },
				message: "must have required property 'currency'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "value" || key0 === "currency")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.value !== void 0) {
			let data0 = data.value;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0))) {
				const err3 = {
					instancePath: instancePath + "/value",
					schemaPath: "#/components/schemas/MinorUnits/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema37$2.type,
					parentSchema: schema37$2,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data0 == "number") {
				if (data0 > 999999999999 || isNaN(data0)) {
					const err4 = {
						instancePath: instancePath + "/value",
						schemaPath: "#/components/schemas/MinorUnits/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 999999999999
						},
						message: "must be <= 999999999999",
						schema: 999999999999,
						parentSchema: schema37$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err5 = {
						instancePath: instancePath + "/value",
						schemaPath: "#/components/schemas/MinorUnits/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema37$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (!formats0$1.validate(data0)) {
					const err6 = {
						instancePath: instancePath + "/value",
						schemaPath: "#/components/schemas/MinorUnits/format",
						keyword: "format",
						params: { format: "int64" },
						message: "must match format \"int64\"",
						schema: "int64",
						parentSchema: schema37$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.currency !== void 0) {
			let data1 = data.currency;
			if (typeof data1 !== "string") {
				const err7 = {
					instancePath: instancePath + "/currency",
					schemaPath: "#/components/schemas/CurrencyCode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema38$2.type,
					parentSchema: schema38$2,
					data: data1
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (!(data1 === "AED" || data1 === "AFN" || data1 === "ALL" || data1 === "AMD" || data1 === "AOA" || data1 === "ARS" || data1 === "AUD" || data1 === "AWG" || data1 === "AZN" || data1 === "BAM" || data1 === "BBD" || data1 === "BDT" || data1 === "BGN" || data1 === "BHD" || data1 === "BIF" || data1 === "BMD" || data1 === "BND" || data1 === "BOB" || data1 === "BOV" || data1 === "BRL" || data1 === "BSD" || data1 === "BTN" || data1 === "BWP" || data1 === "BYN" || data1 === "BZD" || data1 === "CAD" || data1 === "CDF" || data1 === "CHE" || data1 === "CHF" || data1 === "CHW" || data1 === "CLF" || data1 === "CLP" || data1 === "CNY" || data1 === "COP" || data1 === "COU" || data1 === "CRC" || data1 === "CUP" || data1 === "CVE" || data1 === "CZK" || data1 === "DJF" || data1 === "DKK" || data1 === "DOP" || data1 === "DZD" || data1 === "EGP" || data1 === "ERN" || data1 === "ETB" || data1 === "EUR" || data1 === "FJD" || data1 === "FKP" || data1 === "GBP" || data1 === "GEL" || data1 === "GHS" || data1 === "GIP" || data1 === "GMD" || data1 === "GNF" || data1 === "GTQ" || data1 === "GYD" || data1 === "HKD" || data1 === "HNL" || data1 === "HTG" || data1 === "HUF" || data1 === "IDR" || data1 === "ILS" || data1 === "INR" || data1 === "IQD" || data1 === "IRR" || data1 === "ISK" || data1 === "JMD" || data1 === "JOD" || data1 === "JPY" || data1 === "KES" || data1 === "KGS" || data1 === "KHR" || data1 === "KMF" || data1 === "KPW" || data1 === "KRW" || data1 === "KWD" || data1 === "KYD" || data1 === "KZT" || data1 === "LAK" || data1 === "LBP" || data1 === "LKR" || data1 === "LRD" || data1 === "LSL" || data1 === "LYD" || data1 === "MAD" || data1 === "MDL" || data1 === "MGA" || data1 === "MKD" || data1 === "MMK" || data1 === "MNT" || data1 === "MOP" || data1 === "MRU" || data1 === "MUR" || data1 === "MVR" || data1 === "MWK" || data1 === "MXN" || data1 === "MXV" || data1 === "MYR" || data1 === "MZN" || data1 === "NAD" || data1 === "NGN" || data1 === "NIO" || data1 === "NOK" || data1 === "NPR" || data1 === "NZD" || data1 === "OMR" || data1 === "PAB" || data1 === "PEN" || data1 === "PGK" || data1 === "PHP" || data1 === "PKR" || data1 === "PLN" || data1 === "PYG" || data1 === "QAR" || data1 === "RON" || data1 === "RSD" || data1 === "RUB" || data1 === "RWF" || data1 === "SAR" || data1 === "SBD" || data1 === "SCR" || data1 === "SDG" || data1 === "SEK" || data1 === "SGD" || data1 === "SHP" || data1 === "SLE" || data1 === "SOS" || data1 === "SRD" || data1 === "SSP" || data1 === "STN" || data1 === "SVC" || data1 === "SYP" || data1 === "SZL" || data1 === "THB" || data1 === "TJS" || data1 === "TMT" || data1 === "TND" || data1 === "TOP" || data1 === "TRY" || data1 === "TTD" || data1 === "TWD" || data1 === "TZS" || data1 === "UAH" || data1 === "UGX" || data1 === "USD" || data1 === "USN" || data1 === "UYI" || data1 === "UYU" || data1 === "UYW" || data1 === "UZS" || data1 === "VED" || data1 === "VES" || data1 === "VND" || data1 === "VUV" || data1 === "WST" || data1 === "XAD" || data1 === "XAF" || data1 === "XCD" || data1 === "XCG" || data1 === "XOF" || data1 === "XPF" || data1 === "YER" || data1 === "ZAR" || data1 === "ZMW" || data1 === "ZWG")) {
				const err8 = {
					instancePath: instancePath + "/currency",
					schemaPath: "#/components/schemas/CurrencyCode/enum",
					keyword: "enum",
					params: { allowedValues: schema38$2.enum },
					message: "must be equal to one of the allowed values",
					schema: schema38$2.enum,
					parentSchema: schema38$2,
					data: data1
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
	} else {
		const err9 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err9];
		else vErrors.push(err9);
		errors++;
	}
	validate24$2.errors = vErrors;
	return errors === 0;
}
validate24$2.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const formats2 = (init_formats(), __toCommonJS(formats_exports)).formats.uri;
const formats6 = (init_formats(), __toCommonJS(formats_exports)).formats["date-time"];
function validate23$2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate23$2.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.webcode === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema34$2.required,
				parentSchema: schema34$2,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.amount === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "amount" },
				message: "must have required property 'amount'",
				schema: schema34$2.required,
				parentSchema: schema34$2,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.urlOk === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "urlOk" },
				message: "must have required property 'urlOk'",
				schema: schema34$2.required,
				parentSchema: schema34$2,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.urlKo === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "urlKo" },
				message: "must have required property 'urlKo'",
				schema: schema34$2.required,
				parentSchema: schema34$2,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!func3.call(schema34$2.properties, key0)) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema34$2,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.webcode !== void 0) {
			let data0 = data.webcode;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 32) {
					const err5 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/maxLength",
						keyword: "maxLength",
						params: { limit: 32 },
						message: "must NOT have more than 32 characters",
						schema: 32,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err6 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (!pattern5$1.test(data0)) {
					const err7 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]+$" },
						message: "must match pattern \"^[A-Za-z0-9_-]+$\"",
						schema: "^[A-Za-z0-9_-]+$",
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/webcode",
					schemaPath: "#/components/schemas/Webcode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema35$2.type,
					parentSchema: schema35$2,
					data: data0
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.amount !== void 0) {
			if (!validate24$2(data.amount, {
				instancePath: instancePath + "/amount",
				parentData: data,
				parentDataProperty: "amount",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate24$2.errors : vErrors.concat(validate24$2.errors);
				errors = vErrors.length;
			}
		}
		if (data.urlOk !== void 0) {
			let data2 = data.urlOk;
			if (typeof data2 === "string") {
				if (func1$2(data2) > 2048) {
					const err9 = {
						instancePath: instancePath + "/urlOk",
						schemaPath: "#/components/schemas/ReturnUrl/maxLength",
						keyword: "maxLength",
						params: { limit: 2048 },
						message: "must NOT have more than 2048 characters",
						schema: 2048,
						parentSchema: schema39$2,
						data: data2
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (!pattern6$2.test(data2)) {
					const err10 = {
						instancePath: instancePath + "/urlOk",
						schemaPath: "#/components/schemas/ReturnUrl/pattern",
						keyword: "pattern",
						params: { pattern: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$" },
						message: "must match pattern \"^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$\"",
						schema: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$",
						parentSchema: schema39$2,
						data: data2
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (!formats2(data2)) {
					const err11 = {
						instancePath: instancePath + "/urlOk",
						schemaPath: "#/components/schemas/ReturnUrl/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\"",
						schema: "uri",
						parentSchema: schema39$2,
						data: data2
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/urlOk",
					schemaPath: "#/components/schemas/ReturnUrl/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema39$2.type,
					parentSchema: schema39$2,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			const _errs9 = errors;
			const _errs10 = errors;
			if (errors === _errs10) {
				if (typeof data2 === "string") {
					if (!pattern7$1.test(data2)) {
						const err13 = {};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				} else {
					const err14 = {};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			}
			if (_errs10 === errors) {
				const err15 = {
					instancePath: instancePath + "/urlOk",
					schemaPath: "#/properties/urlOk/not",
					keyword: "not",
					params: {},
					message: "must NOT be valid",
					schema: schema34$2.properties.urlOk.not,
					parentSchema: schema34$2.properties.urlOk,
					data: data2
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			} else {
				errors = _errs9;
				if (vErrors !== null) {
					if (_errs9) vErrors.length = _errs9;
					else vErrors = null;
				}
			}
		}
		if (data.urlKo !== void 0) {
			let data3 = data.urlKo;
			if (typeof data3 === "string") {
				if (func1$2(data3) > 2048) {
					const err16 = {
						instancePath: instancePath + "/urlKo",
						schemaPath: "#/components/schemas/ReturnUrl/maxLength",
						keyword: "maxLength",
						params: { limit: 2048 },
						message: "must NOT have more than 2048 characters",
						schema: 2048,
						parentSchema: schema39$2,
						data: data3
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				if (!pattern6$2.test(data3)) {
					const err17 = {
						instancePath: instancePath + "/urlKo",
						schemaPath: "#/components/schemas/ReturnUrl/pattern",
						keyword: "pattern",
						params: { pattern: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$" },
						message: "must match pattern \"^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$\"",
						schema: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$",
						parentSchema: schema39$2,
						data: data3
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (!formats2(data3)) {
					const err18 = {
						instancePath: instancePath + "/urlKo",
						schemaPath: "#/components/schemas/ReturnUrl/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\"",
						schema: "uri",
						parentSchema: schema39$2,
						data: data3
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/urlKo",
					schemaPath: "#/components/schemas/ReturnUrl/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema39$2.type,
					parentSchema: schema39$2,
					data: data3
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.countryCode !== void 0) {
			let data4 = data.countryCode;
			if (typeof data4 === "string") {
				if (!pattern9.test(data4)) {
					const err20 = {
						instancePath: instancePath + "/countryCode",
						schemaPath: "#/components/schemas/CountryCode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z]{2}$" },
						message: "must match pattern \"^[A-Z]{2}$\"",
						schema: "^[A-Z]{2}$",
						parentSchema: schema41$2,
						data: data4
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/countryCode",
					schemaPath: "#/components/schemas/CountryCode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema41$2.type,
					parentSchema: schema41$2,
					data: data4
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.shopperLocale !== void 0) {
			let data5 = data.shopperLocale;
			if (typeof data5 === "string") {
				if (!pattern10.test(data5)) {
					const err22 = {
						instancePath: instancePath + "/shopperLocale",
						schemaPath: "#/components/schemas/Locale/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z]{2}-[A-Z]{2}$" },
						message: "must match pattern \"^[a-z]{2}-[A-Z]{2}$\"",
						schema: "^[a-z]{2}-[A-Z]{2}$",
						parentSchema: schema42$2,
						data: data5
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/shopperLocale",
					schemaPath: "#/components/schemas/Locale/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema42$2.type,
					parentSchema: schema42$2,
					data: data5
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.deliverAt !== void 0) {
			let data6 = data.deliverAt;
			if (typeof data6 === "string") {
				if (func1$2(data6) > 40) {
					const err24 = {
						instancePath: instancePath + "/deliverAt",
						schemaPath: "#/components/schemas/IsoDateTime/maxLength",
						keyword: "maxLength",
						params: { limit: 40 },
						message: "must NOT have more than 40 characters",
						schema: 40,
						parentSchema: schema43$2,
						data: data6
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				if (!pattern11.test(data6)) {
					const err25 = {
						instancePath: instancePath + "/deliverAt",
						schemaPath: "#/components/schemas/IsoDateTime/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",
						parentSchema: schema43$2,
						data: data6
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				if (!formats6(data6)) {
					const err26 = {
						instancePath: instancePath + "/deliverAt",
						schemaPath: "#/components/schemas/IsoDateTime/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\"",
						schema: "date-time",
						parentSchema: schema43$2,
						data: data6
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
			} else {
				const err27 = {
					instancePath: instancePath + "/deliverAt",
					schemaPath: "#/components/schemas/IsoDateTime/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema43$2.type,
					parentSchema: schema43$2,
					data: data6
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.description !== void 0) {
			let data7 = data.description;
			if (typeof data7 === "string") {
				if (func1$2(data7) > 255) {
					const err28 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/components/schemas/Description/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters",
						schema: 255,
						parentSchema: schema44,
						data: data7
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
			} else {
				const err29 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/components/schemas/Description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema44.type,
					parentSchema: schema44,
					data: data7
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
		}
		if (data.customReference !== void 0) {
			let data8 = data.customReference;
			if (typeof data8 === "string") {
				if (func1$2(data8) > 128) {
					const err30 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema45$1,
						data: data8
					};
					if (vErrors === null) vErrors = [err30];
					else vErrors.push(err30);
					errors++;
				}
				if (func1$2(data8) < 1) {
					const err31 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema45$1,
						data: data8
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
			} else {
				const err32 = {
					instancePath: instancePath + "/customReference",
					schemaPath: "#/components/schemas/CustomReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema45$1.type,
					parentSchema: schema45$1,
					data: data8
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
		}
		if (data.isPreAuth !== void 0) {
			let data9 = data.isPreAuth;
			if (typeof data9 !== "boolean") {
				const err33 = {
					instancePath: instancePath + "/isPreAuth",
					schemaPath: "#/properties/isPreAuth/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema34$2.properties.isPreAuth.type,
					parentSchema: schema34$2.properties.isPreAuth,
					data: data9
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
	} else {
		const err34 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema34$2.type,
			parentSchema: schema34$2,
			data
		};
		if (vErrors === null) vErrors = [err34];
		else vErrors.push(err34);
		errors++;
	}
	validate23$2.errors = vErrors;
	return errors === 0;
}
validate23$2.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate21$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate21$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate23$2(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate23$2.errors : vErrors.concat(validate23$2.errors);
		errors = vErrors.length;
	}
	validate21$1.errors = vErrors;
	return errors === 0;
}
validate21$1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const NewSessionEnvelope = validate27;
const schema47 = {
	"type": "object",
	"description": "The new session in the success envelope.",
	"required": ["success", "data"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [true],
			"description": "The call did what it was asked to do.",
			"examples": [true]
		},
		"data": { "$ref": "#/components/schemas/Session" }
	}
};
const schema48 = {
	"type": "object",
	"description": "A session as it is right after its creation.",
	"required": [
		"sessionId",
		"paymentUrl",
		"status",
		"amount",
		"isPreAuth",
		"createdAt"
	],
	"properties": {
		"sessionId": { "$ref": "#/components/schemas/SessionId" },
		"paymentUrl": {
			"type": "string",
			"format": "uri",
			"description": "The payment page; send the customer's browser there. Its last part is opaque.",
			"examples": ["https://aviratopayments.com/pay-external/Jq3vX0n5T1mYk8Zr2Lw7Cg", "https://aviratopayments.com/pay-external/eyJhbGciOiJIUzI1NiJ9"]
		},
		"status": {
			"type": "string",
			"enum": ["pending"],
			"description": "A new session always waits for the customer.",
			"examples": ["pending"]
		},
		"amount": { "$ref": "#/components/schemas/Amount" },
		"description": { "$ref": "#/components/schemas/Description" },
		"customReference": { "$ref": "#/components/schemas/CustomReference" },
		"isPreAuth": {
			"type": "boolean",
			"description": "Whether the amount is only reserved, to be captured later.",
			"examples": [false]
		},
		"createdAt": { "$ref": "#/components/schemas/Timestamp" }
	}
};
const schema49$1 = {
	"type": "string",
	"description": "Identifier of a session. It is opaque, its form varies, and no program may parse it.",
	"minLength": 1,
	"maxLength": 128,
	"examples": ["SHOP01-EXT-17195000001234", "SHOP01-EXT-1719500000"],
	"x-assumed": "An identifier has 1 to 128 characters; the vendor shows examples but states no length.",
	"x-assumed-constraints": ["minLength", "maxLength"]
};
const schema55 = {
	"type": "string",
	"description": "A moment as the API reports it, `YYYY-MM-DD hh:mm:ss` in UTC. It exists in the calendar; the pattern alone would also\nallow 30 February.\n",
	"pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
	"examples": ["2026-06-28 10:30:00"],
	"x-assumed": "Every time stamp has the form of the vendor's example and is in UTC, since neither the example nor the vendor's pages name a zone.",
	"x-assumed-constraints": ["pattern"]
};
const schema50 = {
	"type": "object",
	"description": "A sum of money as the API reports it.",
	"required": ["value", "currency"],
	"properties": {
		"value": { "$ref": "#/components/schemas/MinorUnits" },
		"currency": { "$ref": "#/components/schemas/CurrencyCode" }
	}
};
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate30.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.value === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "value" },
				message: "must have required property 'value'",
				schema: schema50.required,
				parentSchema: schema50,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.currency === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "currency" },
				message: "must have required property 'currency'",
				schema: schema50.required,
				parentSchema: schema50,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.value !== void 0) {
			let data0 = data.value;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0))) {
				const err2 = {
					instancePath: instancePath + "/value",
					schemaPath: "#/components/schemas/MinorUnits/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema37$2.type,
					parentSchema: schema37$2,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data0 == "number") {
				if (data0 > 999999999999 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/value",
						schemaPath: "#/components/schemas/MinorUnits/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 999999999999
						},
						message: "must be <= 999999999999",
						schema: 999999999999,
						parentSchema: schema37$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err4 = {
						instancePath: instancePath + "/value",
						schemaPath: "#/components/schemas/MinorUnits/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema37$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (!formats0$1.validate(data0)) {
					const err5 = {
						instancePath: instancePath + "/value",
						schemaPath: "#/components/schemas/MinorUnits/format",
						keyword: "format",
						params: { format: "int64" },
						message: "must match format \"int64\"",
						schema: "int64",
						parentSchema: schema37$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.currency !== void 0) {
			let data1 = data.currency;
			if (typeof data1 !== "string") {
				const err6 = {
					instancePath: instancePath + "/currency",
					schemaPath: "#/components/schemas/CurrencyCode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema38$2.type,
					parentSchema: schema38$2,
					data: data1
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (!(data1 === "AED" || data1 === "AFN" || data1 === "ALL" || data1 === "AMD" || data1 === "AOA" || data1 === "ARS" || data1 === "AUD" || data1 === "AWG" || data1 === "AZN" || data1 === "BAM" || data1 === "BBD" || data1 === "BDT" || data1 === "BGN" || data1 === "BHD" || data1 === "BIF" || data1 === "BMD" || data1 === "BND" || data1 === "BOB" || data1 === "BOV" || data1 === "BRL" || data1 === "BSD" || data1 === "BTN" || data1 === "BWP" || data1 === "BYN" || data1 === "BZD" || data1 === "CAD" || data1 === "CDF" || data1 === "CHE" || data1 === "CHF" || data1 === "CHW" || data1 === "CLF" || data1 === "CLP" || data1 === "CNY" || data1 === "COP" || data1 === "COU" || data1 === "CRC" || data1 === "CUP" || data1 === "CVE" || data1 === "CZK" || data1 === "DJF" || data1 === "DKK" || data1 === "DOP" || data1 === "DZD" || data1 === "EGP" || data1 === "ERN" || data1 === "ETB" || data1 === "EUR" || data1 === "FJD" || data1 === "FKP" || data1 === "GBP" || data1 === "GEL" || data1 === "GHS" || data1 === "GIP" || data1 === "GMD" || data1 === "GNF" || data1 === "GTQ" || data1 === "GYD" || data1 === "HKD" || data1 === "HNL" || data1 === "HTG" || data1 === "HUF" || data1 === "IDR" || data1 === "ILS" || data1 === "INR" || data1 === "IQD" || data1 === "IRR" || data1 === "ISK" || data1 === "JMD" || data1 === "JOD" || data1 === "JPY" || data1 === "KES" || data1 === "KGS" || data1 === "KHR" || data1 === "KMF" || data1 === "KPW" || data1 === "KRW" || data1 === "KWD" || data1 === "KYD" || data1 === "KZT" || data1 === "LAK" || data1 === "LBP" || data1 === "LKR" || data1 === "LRD" || data1 === "LSL" || data1 === "LYD" || data1 === "MAD" || data1 === "MDL" || data1 === "MGA" || data1 === "MKD" || data1 === "MMK" || data1 === "MNT" || data1 === "MOP" || data1 === "MRU" || data1 === "MUR" || data1 === "MVR" || data1 === "MWK" || data1 === "MXN" || data1 === "MXV" || data1 === "MYR" || data1 === "MZN" || data1 === "NAD" || data1 === "NGN" || data1 === "NIO" || data1 === "NOK" || data1 === "NPR" || data1 === "NZD" || data1 === "OMR" || data1 === "PAB" || data1 === "PEN" || data1 === "PGK" || data1 === "PHP" || data1 === "PKR" || data1 === "PLN" || data1 === "PYG" || data1 === "QAR" || data1 === "RON" || data1 === "RSD" || data1 === "RUB" || data1 === "RWF" || data1 === "SAR" || data1 === "SBD" || data1 === "SCR" || data1 === "SDG" || data1 === "SEK" || data1 === "SGD" || data1 === "SHP" || data1 === "SLE" || data1 === "SOS" || data1 === "SRD" || data1 === "SSP" || data1 === "STN" || data1 === "SVC" || data1 === "SYP" || data1 === "SZL" || data1 === "THB" || data1 === "TJS" || data1 === "TMT" || data1 === "TND" || data1 === "TOP" || data1 === "TRY" || data1 === "TTD" || data1 === "TWD" || data1 === "TZS" || data1 === "UAH" || data1 === "UGX" || data1 === "USD" || data1 === "USN" || data1 === "UYI" || data1 === "UYU" || data1 === "UYW" || data1 === "UZS" || data1 === "VED" || data1 === "VES" || data1 === "VND" || data1 === "VUV" || data1 === "WST" || data1 === "XAD" || data1 === "XAF" || data1 === "XCD" || data1 === "XCG" || data1 === "XOF" || data1 === "XPF" || data1 === "YER" || data1 === "ZAR" || data1 === "ZMW" || data1 === "ZWG")) {
				const err7 = {
					instancePath: instancePath + "/currency",
					schemaPath: "#/components/schemas/CurrencyCode/enum",
					keyword: "enum",
					params: { allowedValues: schema38$2.enum },
					message: "must be equal to one of the allowed values",
					schema: schema38$2.enum,
					parentSchema: schema38$2,
					data: data1
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
	} else {
		const err8 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema50.type,
			parentSchema: schema50,
			data
		};
		if (vErrors === null) vErrors = [err8];
		else vErrors.push(err8);
		errors++;
	}
	validate30.errors = vErrors;
	return errors === 0;
}
validate30.evaluated = {
	"props": {
		"value": true,
		"currency": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const pattern12 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$", "u");
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate29.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.sessionId === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "sessionId" },
				message: "must have required property 'sessionId'",
				schema: schema48.required,
				parentSchema: schema48,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.paymentUrl === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "paymentUrl" },
				message: "must have required property 'paymentUrl'",
				schema: schema48.required,
				parentSchema: schema48,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.status === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'",
				schema: schema48.required,
				parentSchema: schema48,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.amount === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "amount" },
				message: "must have required property 'amount'",
				schema: schema48.required,
				parentSchema: schema48,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.isPreAuth === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "isPreAuth" },
				message: "must have required property 'isPreAuth'",
				schema: schema48.required,
				parentSchema: schema48,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.createdAt === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'",
				schema: schema48.required,
				parentSchema: schema48,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.sessionId !== void 0) {
			let data0 = data.sessionId;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 128) {
					const err6 = {
						instancePath: instancePath + "/sessionId",
						schemaPath: "#/components/schemas/SessionId/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema49$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err7 = {
						instancePath: instancePath + "/sessionId",
						schemaPath: "#/components/schemas/SessionId/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema49$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/sessionId",
					schemaPath: "#/components/schemas/SessionId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema49$1.type,
					parentSchema: schema49$1,
					data: data0
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.paymentUrl !== void 0) {
			let data1 = data.paymentUrl;
			if (typeof data1 === "string") {
				if (!formats2(data1)) {
					const err9 = {
						instancePath: instancePath + "/paymentUrl",
						schemaPath: "#/properties/paymentUrl/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\"",
						schema: "uri",
						parentSchema: schema48.properties.paymentUrl,
						data: data1
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/paymentUrl",
					schemaPath: "#/properties/paymentUrl/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema48.properties.paymentUrl.type,
					parentSchema: schema48.properties.paymentUrl,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data2 = data.status;
			if (typeof data2 !== "string") {
				const err11 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema48.properties.status.type,
					parentSchema: schema48.properties.status,
					data: data2
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (!(data2 === "pending")) {
				const err12 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema48.properties.status.enum },
					message: "must be equal to one of the allowed values",
					schema: schema48.properties.status.enum,
					parentSchema: schema48.properties.status,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.amount !== void 0) {
			if (!validate30(data.amount, {
				instancePath: instancePath + "/amount",
				parentData: data,
				parentDataProperty: "amount",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			let data4 = data.description;
			if (typeof data4 === "string") {
				if (func1$2(data4) > 255) {
					const err13 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/components/schemas/Description/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters",
						schema: 255,
						parentSchema: schema44,
						data: data4
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/components/schemas/Description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema44.type,
					parentSchema: schema44,
					data: data4
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.customReference !== void 0) {
			let data5 = data.customReference;
			if (typeof data5 === "string") {
				if (func1$2(data5) > 128) {
					const err15 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema45$1,
						data: data5
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (func1$2(data5) < 1) {
					const err16 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema45$1,
						data: data5
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/customReference",
					schemaPath: "#/components/schemas/CustomReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema45$1.type,
					parentSchema: schema45$1,
					data: data5
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.isPreAuth !== void 0) {
			let data6 = data.isPreAuth;
			if (typeof data6 !== "boolean") {
				const err18 = {
					instancePath: instancePath + "/isPreAuth",
					schemaPath: "#/properties/isPreAuth/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema48.properties.isPreAuth.type,
					parentSchema: schema48.properties.isPreAuth,
					data: data6
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data7 = data.createdAt;
			if (typeof data7 === "string") {
				if (!pattern12.test(data7)) {
					const err19 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/components/schemas/Timestamp/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
						parentSchema: schema55,
						data: data7
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/components/schemas/Timestamp/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema55.type,
					parentSchema: schema55,
					data: data7
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema48.type,
			parentSchema: schema48,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate29.errors = vErrors;
	return errors === 0;
}
validate29.evaluated = {
	"props": {
		"sessionId": true,
		"paymentUrl": true,
		"status": true,
		"amount": true,
		"description": true,
		"customReference": true,
		"isPreAuth": true,
		"createdAt": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate28.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema47.required,
				parentSchema: schema47,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.data === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "data" },
				message: "must have required property 'data'",
				schema: schema47.required,
				parentSchema: schema47,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema47.properties.success.type,
					parentSchema: schema47.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === true)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema47.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema47.properties.success.enum,
					parentSchema: schema47.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.data !== void 0) {
			if (!validate29(data.data, {
				instancePath: instancePath + "/data",
				parentData: data,
				parentDataProperty: "data",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema47.type,
			parentSchema: schema47,
			data
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate28.errors = vErrors;
	return errors === 0;
}
validate28.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate27.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate28(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
		errors = vErrors.length;
	}
	validate27.errors = vErrors;
	return errors === 0;
}
validate27.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const BadRequestError = validate34;
const schema57 = {
	"description": "The error envelope of status 400.",
	"type": "object",
	"required": ["success", "error"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [false],
			"description": "The request did not do what it was asked to do.",
			"examples": [false]
		},
		"error": {
			"type": "object",
			"description": "What went wrong, for a program and for a person.",
			"required": [
				"message",
				"code",
				"statusCode",
				"traceId"
			],
			"properties": {
				"message": {
					"type": "string",
					"description": "What went wrong, in English. It names at most the first ten problems of a request.",
					"examples": ["Query parameter webcode is required."]
				},
				"code": {
					"description": "The code. Those that this document knows with status 400, or another one.",
					"anyOf": [{ "$ref": "#/components/schemas/BadRequestErrorCode" }, { "$ref": "#/components/schemas/OtherErrorCode" }],
					"examples": [12001]
				},
				"statusCode": {
					"type": "integer",
					"enum": [400],
					"description": "The HTTP status of the response.",
					"examples": [400]
				},
				"traceId": { "$ref": "#/components/schemas/TraceId" }
			}
		}
	}
};
const schema58 = {
	"type": "integer",
	"description": "A code that this document knows with status 400.",
	"enum": [
		12001,
		12002,
		12006,
		12009
	],
	"examples": [12001],
	"x-enum-varnames": [
		"InvalidRequest",
		"InvalidDate",
		"InvalidCountry",
		"UnsupportedCountry"
	],
	"x-enum-descriptions": [
		"A parameter is missing, has an invalid format or breaks a rule of the operation, the body is not JSON, or the request is too large or arrives too slowly.",
		"A date is not in ISO 8601.",
		"A country is not an ISO 3166-1 alpha-2 code.",
		"The country is well-formed but payments from it are not supported."
	]
};
const schema59 = {
	"type": "integer",
	"description": "An error code that this document does not know. Decide by the HTTP status.",
	"not": {
		"enum": [
			10404,
			10409,
			10429,
			10500,
			10503,
			11001,
			11002,
			11008,
			12001,
			12002,
			12006,
			12009,
			13001,
			13004
		],
		"x-enum-varnames": [
			"NotFound",
			"IdempotencyConflict",
			"TooManyRequests",
			"InternalError",
			"Overloaded",
			"InvalidApiKey",
			"IpNotAllowed",
			"AccessDenied",
			"InvalidRequest",
			"InvalidDate",
			"InvalidCountry",
			"UnsupportedCountry",
			"ProviderError",
			"DeviceError"
		],
		"x-enum-descriptions": [
			"The route, or the session, payment or terminal that the request names, does not exist for this key.",
			"The idempotency key was used before with another body or on another endpoint.",
			"The caller sends more requests than the API accepts in this time. The request was not executed.",
			"Something unexpected went wrong inside the API.",
			"The API is handling as much as it can. The request was not executed.",
			"The X-API-KEY header is missing, or its key is unknown or revoked.",
			"The API key has an IP allow-list and the caller's address is not on it.",
			"The key is valid, but the request is for another environment or webcode, or for a payment that was not made through this API.",
			"A parameter is missing, has an invalid format or breaks a rule of the operation, the body is not JSON, or the request is too large or arrives too slowly.",
			"A date is not in ISO 8601.",
			"A country is not an ISO 3166-1 alpha-2 code.",
			"The country is well-formed but payments from it are not supported.",
			"The payment provider failed.",
			"The terminal is not connected or did not answer in time; the code does not tell which."
		]
	},
	"examples": [13002],
	"x-assumed": "The list of error codes is open, because the numbers of the known ones have gaps and only a part of the vendor's list is public.",
	"x-assumed-constraints": ["not"]
};
const schema60 = {
	"type": "string",
	"description": "Identifies this request; quote it to support.",
	"minLength": 1,
	"maxLength": 64,
	"examples": ["4bf92f3577b34da6a3ce929d0e0e4736"],
	"x-assumed": "A traceId has 1 to 64 characters; the vendor names the field but no length.",
	"x-assumed-constraints": ["minLength", "maxLength"]
};
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate35.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema57.required,
				parentSchema: schema57,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema57.required,
				parentSchema: schema57,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema57.properties.success.type,
					parentSchema: schema57.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === false)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema57.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema57.properties.success.enum,
					parentSchema: schema57.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.error !== void 0) {
			let data1 = data.error;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.message === void 0) {
					const err4 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema57.properties.error.required,
						parentSchema: schema57.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.code === void 0) {
					const err5 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "code" },
						message: "must have required property 'code'",
						schema: schema57.properties.error.required,
						parentSchema: schema57.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1.statusCode === void 0) {
					const err6 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "statusCode" },
						message: "must have required property 'statusCode'",
						schema: schema57.properties.error.required,
						parentSchema: schema57.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.traceId === void 0) {
					const err7 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "traceId" },
						message: "must have required property 'traceId'",
						schema: schema57.properties.error.required,
						parentSchema: schema57.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1.message !== void 0) {
					let data2 = data1.message;
					if (typeof data2 !== "string") {
						const err8 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema57.properties.error.properties.message.type,
							parentSchema: schema57.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data1.code !== void 0) {
					let data3 = data1.code;
					const _errs8 = errors;
					let valid2 = false;
					const _errs9 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err9 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/BadRequestErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema58.type,
							parentSchema: schema58,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					if (!(data3 === 12001 || data3 === 12002 || data3 === 12006 || data3 === 12009)) {
						const err10 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/BadRequestErrorCode/enum",
							keyword: "enum",
							params: { allowedValues: schema58.enum },
							message: "must be equal to one of the allowed values",
							schema: schema58.enum,
							parentSchema: schema58,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					var _valid0 = _errs9 === errors;
					valid2 = valid2 || _valid0;
					const _errs12 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err11 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema59.type,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					const _errs15 = errors;
					const _errs16 = errors;
					if (!(data3 === 10404 || data3 === 10409 || data3 === 10429 || data3 === 10500 || data3 === 10503 || data3 === 11001 || data3 === 11002 || data3 === 11008 || data3 === 12001 || data3 === 12002 || data3 === 12006 || data3 === 12009 || data3 === 13001 || data3 === 13004)) {
						const err12 = {};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (_errs16 === errors) {
						const err13 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/not",
							keyword: "not",
							params: {},
							message: "must NOT be valid",
							schema: schema59.not,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					} else {
						errors = _errs15;
						if (vErrors !== null) {
							if (_errs15) vErrors.length = _errs15;
							else vErrors = null;
						}
					}
					var _valid0 = _errs12 === errors;
					valid2 = valid2 || _valid0;
					if (!valid2) {
						const err14 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf",
							schema: schema57.properties.error.properties.code.anyOf,
							parentSchema: schema57.properties.error.properties.code,
							data: data3
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					} else {
						errors = _errs8;
						if (vErrors !== null) {
							if (_errs8) vErrors.length = _errs8;
							else vErrors = null;
						}
					}
				}
				if (data1.statusCode !== void 0) {
					let data4 = data1.statusCode;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
						const err15 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema57.properties.error.properties.statusCode.type,
							parentSchema: schema57.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (!(data4 === 400)) {
						const err16 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/enum",
							keyword: "enum",
							params: { allowedValues: schema57.properties.error.properties.statusCode.enum },
							message: "must be equal to one of the allowed values",
							schema: schema57.properties.error.properties.statusCode.enum,
							parentSchema: schema57.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data1.traceId !== void 0) {
					let data5 = data1.traceId;
					if (typeof data5 === "string") {
						if (func1$2(data5) > 64) {
							const err17 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (func1$2(data5) < 1) {
							const err18 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/error/traceId",
							schemaPath: "#/components/schemas/TraceId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.type,
							parentSchema: schema60,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema57.properties.error.type,
					parentSchema: schema57.properties.error,
					data: data1
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema57.type,
			parentSchema: schema57,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate35.errors = vErrors;
	return errors === 0;
}
validate35.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate34.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate35(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
		errors = vErrors.length;
	}
	validate34.errors = vErrors;
	return errors === 0;
}
validate34.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const ForbiddenError = validate37;
const schema62 = {
	"description": "The error envelope of status 403.",
	"type": "object",
	"required": ["success", "error"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [false],
			"description": "The request did not do what it was asked to do.",
			"examples": [false]
		},
		"error": {
			"type": "object",
			"description": "What went wrong, for a program and for a person.",
			"required": [
				"message",
				"code",
				"statusCode",
				"traceId"
			],
			"properties": {
				"message": {
					"type": "string",
					"description": "What went wrong, in English.",
					"examples": ["Header X-API-KEY is missing."]
				},
				"code": {
					"description": "The code. Those that this document knows with status 403, or another one.",
					"anyOf": [{ "$ref": "#/components/schemas/ForbiddenErrorCode" }, { "$ref": "#/components/schemas/OtherErrorCode" }],
					"examples": [11001]
				},
				"statusCode": {
					"type": "integer",
					"enum": [403],
					"description": "The HTTP status of the response.",
					"examples": [403]
				},
				"traceId": { "$ref": "#/components/schemas/TraceId" }
			}
		}
	}
};
const schema63 = {
	"type": "integer",
	"description": "A code that this document knows with status 403.",
	"enum": [
		11001,
		11002,
		11008
	],
	"examples": [11001],
	"x-enum-varnames": [
		"InvalidApiKey",
		"IpNotAllowed",
		"AccessDenied"
	],
	"x-enum-descriptions": [
		"The X-API-KEY header is missing, or its key is unknown or revoked.",
		"The API key has an IP allow-list and the caller's address is not on it.",
		"The key is valid, but the request is for another environment or webcode, or for a payment that was not made through this API."
	]
};
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate38.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema62.required,
				parentSchema: schema62,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema62.required,
				parentSchema: schema62,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema62.properties.success.type,
					parentSchema: schema62.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === false)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema62.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema62.properties.success.enum,
					parentSchema: schema62.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.error !== void 0) {
			let data1 = data.error;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.message === void 0) {
					const err4 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema62.properties.error.required,
						parentSchema: schema62.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.code === void 0) {
					const err5 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "code" },
						message: "must have required property 'code'",
						schema: schema62.properties.error.required,
						parentSchema: schema62.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1.statusCode === void 0) {
					const err6 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "statusCode" },
						message: "must have required property 'statusCode'",
						schema: schema62.properties.error.required,
						parentSchema: schema62.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.traceId === void 0) {
					const err7 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "traceId" },
						message: "must have required property 'traceId'",
						schema: schema62.properties.error.required,
						parentSchema: schema62.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1.message !== void 0) {
					let data2 = data1.message;
					if (typeof data2 !== "string") {
						const err8 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema62.properties.error.properties.message.type,
							parentSchema: schema62.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data1.code !== void 0) {
					let data3 = data1.code;
					const _errs8 = errors;
					let valid2 = false;
					const _errs9 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err9 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/ForbiddenErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema63.type,
							parentSchema: schema63,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					if (!(data3 === 11001 || data3 === 11002 || data3 === 11008)) {
						const err10 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/ForbiddenErrorCode/enum",
							keyword: "enum",
							params: { allowedValues: schema63.enum },
							message: "must be equal to one of the allowed values",
							schema: schema63.enum,
							parentSchema: schema63,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					var _valid0 = _errs9 === errors;
					valid2 = valid2 || _valid0;
					const _errs12 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err11 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema59.type,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					const _errs15 = errors;
					const _errs16 = errors;
					if (!(data3 === 10404 || data3 === 10409 || data3 === 10429 || data3 === 10500 || data3 === 10503 || data3 === 11001 || data3 === 11002 || data3 === 11008 || data3 === 12001 || data3 === 12002 || data3 === 12006 || data3 === 12009 || data3 === 13001 || data3 === 13004)) {
						const err12 = {};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (_errs16 === errors) {
						const err13 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/not",
							keyword: "not",
							params: {},
							message: "must NOT be valid",
							schema: schema59.not,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					} else {
						errors = _errs15;
						if (vErrors !== null) {
							if (_errs15) vErrors.length = _errs15;
							else vErrors = null;
						}
					}
					var _valid0 = _errs12 === errors;
					valid2 = valid2 || _valid0;
					if (!valid2) {
						const err14 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf",
							schema: schema62.properties.error.properties.code.anyOf,
							parentSchema: schema62.properties.error.properties.code,
							data: data3
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					} else {
						errors = _errs8;
						if (vErrors !== null) {
							if (_errs8) vErrors.length = _errs8;
							else vErrors = null;
						}
					}
				}
				if (data1.statusCode !== void 0) {
					let data4 = data1.statusCode;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
						const err15 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema62.properties.error.properties.statusCode.type,
							parentSchema: schema62.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (!(data4 === 403)) {
						const err16 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/enum",
							keyword: "enum",
							params: { allowedValues: schema62.properties.error.properties.statusCode.enum },
							message: "must be equal to one of the allowed values",
							schema: schema62.properties.error.properties.statusCode.enum,
							parentSchema: schema62.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data1.traceId !== void 0) {
					let data5 = data1.traceId;
					if (typeof data5 === "string") {
						if (func1$2(data5) > 64) {
							const err17 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (func1$2(data5) < 1) {
							const err18 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/error/traceId",
							schemaPath: "#/components/schemas/TraceId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.type,
							parentSchema: schema60,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema62.properties.error.type,
					parentSchema: schema62.properties.error,
					data: data1
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema62.type,
			parentSchema: schema62,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate38.errors = vErrors;
	return errors === 0;
}
validate38.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate37.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate38(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
		errors = vErrors.length;
	}
	validate37.errors = vErrors;
	return errors === 0;
}
validate37.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const IdempotencyConflictError = validate40;
const schema67 = {
	"description": "The error envelope of status 409, with one of two literal messages.",
	"type": "object",
	"required": ["success", "error"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [false],
			"description": "The request did not do what it was asked to do.",
			"examples": [false]
		},
		"error": {
			"type": "object",
			"description": "What went wrong, for a program and for a person.",
			"required": [
				"message",
				"code",
				"statusCode",
				"traceId"
			],
			"properties": {
				"message": {
					"type": "string",
					"enum": ["Idempotency key reused with a different request body.", "Idempotency key already used for a different endpoint."],
					"x-enum-varnames": ["DIFFERENT_BODY", "DIFFERENT_ENDPOINT"],
					"x-enum-descriptions": ["The key was used before with another body.", "The key was used before on another endpoint."],
					"description": "Which of the two conflicts it is, literally.",
					"examples": ["Idempotency key reused with a different request body."]
				},
				"code": {
					"description": "The code. Those that this document knows with status 409, or another one.",
					"anyOf": [{ "$ref": "#/components/schemas/IdempotencyConflictErrorCode" }, { "$ref": "#/components/schemas/OtherErrorCode" }],
					"examples": [10409]
				},
				"statusCode": {
					"type": "integer",
					"enum": [409],
					"description": "The HTTP status of the response.",
					"examples": [409]
				},
				"traceId": { "$ref": "#/components/schemas/TraceId" }
			}
		}
	}
};
const schema68 = {
	"type": "integer",
	"description": "The code that this document knows with status 409.",
	"enum": [10409],
	"examples": [10409],
	"x-assumed": "A 409 carries code 10409, by analogy with 10404; the vendor gives the two messages but no code.",
	"x-enum-varnames": ["IdempotencyConflict"],
	"x-enum-descriptions": ["The idempotency key was used before with another body or on another endpoint."]
};
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate41.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema67.required,
				parentSchema: schema67,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema67.required,
				parentSchema: schema67,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema67.properties.success.type,
					parentSchema: schema67.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === false)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema67.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema67.properties.success.enum,
					parentSchema: schema67.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.error !== void 0) {
			let data1 = data.error;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.message === void 0) {
					const err4 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema67.properties.error.required,
						parentSchema: schema67.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.code === void 0) {
					const err5 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "code" },
						message: "must have required property 'code'",
						schema: schema67.properties.error.required,
						parentSchema: schema67.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1.statusCode === void 0) {
					const err6 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "statusCode" },
						message: "must have required property 'statusCode'",
						schema: schema67.properties.error.required,
						parentSchema: schema67.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.traceId === void 0) {
					const err7 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "traceId" },
						message: "must have required property 'traceId'",
						schema: schema67.properties.error.required,
						parentSchema: schema67.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1.message !== void 0) {
					let data2 = data1.message;
					if (typeof data2 !== "string") {
						const err8 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema67.properties.error.properties.message.type,
							parentSchema: schema67.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
					if (!(data2 === "Idempotency key reused with a different request body." || data2 === "Idempotency key already used for a different endpoint.")) {
						const err9 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/enum",
							keyword: "enum",
							params: { allowedValues: schema67.properties.error.properties.message.enum },
							message: "must be equal to one of the allowed values",
							schema: schema67.properties.error.properties.message.enum,
							parentSchema: schema67.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
				if (data1.code !== void 0) {
					let data3 = data1.code;
					const _errs8 = errors;
					let valid2 = false;
					const _errs9 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err10 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/IdempotencyConflictErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema68.type,
							parentSchema: schema68,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					if (!(data3 === 10409)) {
						const err11 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/IdempotencyConflictErrorCode/enum",
							keyword: "enum",
							params: { allowedValues: schema68.enum },
							message: "must be equal to one of the allowed values",
							schema: schema68.enum,
							parentSchema: schema68,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					var _valid0 = _errs9 === errors;
					valid2 = valid2 || _valid0;
					const _errs12 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err12 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema59.type,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					const _errs15 = errors;
					const _errs16 = errors;
					if (!(data3 === 10404 || data3 === 10409 || data3 === 10429 || data3 === 10500 || data3 === 10503 || data3 === 11001 || data3 === 11002 || data3 === 11008 || data3 === 12001 || data3 === 12002 || data3 === 12006 || data3 === 12009 || data3 === 13001 || data3 === 13004)) {
						const err13 = {};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
					if (_errs16 === errors) {
						const err14 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/not",
							keyword: "not",
							params: {},
							message: "must NOT be valid",
							schema: schema59.not,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					} else {
						errors = _errs15;
						if (vErrors !== null) {
							if (_errs15) vErrors.length = _errs15;
							else vErrors = null;
						}
					}
					var _valid0 = _errs12 === errors;
					valid2 = valid2 || _valid0;
					if (!valid2) {
						const err15 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf",
							schema: schema67.properties.error.properties.code.anyOf,
							parentSchema: schema67.properties.error.properties.code,
							data: data3
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					} else {
						errors = _errs8;
						if (vErrors !== null) {
							if (_errs8) vErrors.length = _errs8;
							else vErrors = null;
						}
					}
				}
				if (data1.statusCode !== void 0) {
					let data4 = data1.statusCode;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
						const err16 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema67.properties.error.properties.statusCode.type,
							parentSchema: schema67.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
					if (!(data4 === 409)) {
						const err17 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/enum",
							keyword: "enum",
							params: { allowedValues: schema67.properties.error.properties.statusCode.enum },
							message: "must be equal to one of the allowed values",
							schema: schema67.properties.error.properties.statusCode.enum,
							parentSchema: schema67.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
				if (data1.traceId !== void 0) {
					let data5 = data1.traceId;
					if (typeof data5 === "string") {
						if (func1$2(data5) > 64) {
							const err18 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						if (func1$2(data5) < 1) {
							const err19 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
					} else {
						const err20 = {
							instancePath: instancePath + "/error/traceId",
							schemaPath: "#/components/schemas/TraceId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.type,
							parentSchema: schema60,
							data: data5
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema67.properties.error.type,
					parentSchema: schema67.properties.error,
					data: data1
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
	} else {
		const err22 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema67.type,
			parentSchema: schema67,
			data
		};
		if (vErrors === null) vErrors = [err22];
		else vErrors.push(err22);
		errors++;
	}
	validate41.errors = vErrors;
	return errors === 0;
}
validate41.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate40.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate41(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
		errors = vErrors.length;
	}
	validate40.errors = vErrors;
	return errors === 0;
}
validate40.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const PayloadTooLargeError = validate43;
const schema72 = {
	"description": "The error envelope of status 413.",
	"type": "object",
	"required": ["success", "error"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [false],
			"description": "The request did not do what it was asked to do.",
			"examples": [false]
		},
		"error": {
			"type": "object",
			"description": "What went wrong, for a program and for a person.",
			"required": [
				"message",
				"code",
				"statusCode",
				"traceId"
			],
			"properties": {
				"message": {
					"type": "string",
					"description": "What went wrong, in English.",
					"examples": ["The request body is larger than 1 MiB."]
				},
				"code": {
					"description": "The code. Those that this document knows with status 413, or another one.",
					"anyOf": [{ "$ref": "#/components/schemas/PayloadTooLargeErrorCode" }, { "$ref": "#/components/schemas/OtherErrorCode" }],
					"examples": [12001]
				},
				"statusCode": {
					"type": "integer",
					"enum": [413],
					"description": "The HTTP status of the response.",
					"examples": [413]
				},
				"traceId": { "$ref": "#/components/schemas/TraceId" }
			}
		}
	}
};
const schema73 = {
	"type": "integer",
	"description": "The code that this document knows with status 413.",
	"enum": [12001],
	"examples": [12001],
	"x-assumed": "A body over 1 MiB (1,048,576 bytes) gets 413 with code 12001; the vendor states no limit.",
	"x-enum-varnames": ["InvalidRequest"],
	"x-enum-descriptions": ["A parameter is missing, has an invalid format or breaks a rule of the operation, the body is not JSON, or the request is too large or arrives too slowly."]
};
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate44.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema72.required,
				parentSchema: schema72,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema72.required,
				parentSchema: schema72,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema72.properties.success.type,
					parentSchema: schema72.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === false)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema72.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema72.properties.success.enum,
					parentSchema: schema72.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.error !== void 0) {
			let data1 = data.error;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.message === void 0) {
					const err4 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema72.properties.error.required,
						parentSchema: schema72.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.code === void 0) {
					const err5 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "code" },
						message: "must have required property 'code'",
						schema: schema72.properties.error.required,
						parentSchema: schema72.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1.statusCode === void 0) {
					const err6 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "statusCode" },
						message: "must have required property 'statusCode'",
						schema: schema72.properties.error.required,
						parentSchema: schema72.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.traceId === void 0) {
					const err7 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "traceId" },
						message: "must have required property 'traceId'",
						schema: schema72.properties.error.required,
						parentSchema: schema72.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1.message !== void 0) {
					let data2 = data1.message;
					if (typeof data2 !== "string") {
						const err8 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema72.properties.error.properties.message.type,
							parentSchema: schema72.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data1.code !== void 0) {
					let data3 = data1.code;
					const _errs8 = errors;
					let valid2 = false;
					const _errs9 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err9 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/PayloadTooLargeErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema73.type,
							parentSchema: schema73,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					if (!(data3 === 12001)) {
						const err10 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/PayloadTooLargeErrorCode/enum",
							keyword: "enum",
							params: { allowedValues: schema73.enum },
							message: "must be equal to one of the allowed values",
							schema: schema73.enum,
							parentSchema: schema73,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					var _valid0 = _errs9 === errors;
					valid2 = valid2 || _valid0;
					const _errs12 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err11 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema59.type,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					const _errs15 = errors;
					const _errs16 = errors;
					if (!(data3 === 10404 || data3 === 10409 || data3 === 10429 || data3 === 10500 || data3 === 10503 || data3 === 11001 || data3 === 11002 || data3 === 11008 || data3 === 12001 || data3 === 12002 || data3 === 12006 || data3 === 12009 || data3 === 13001 || data3 === 13004)) {
						const err12 = {};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (_errs16 === errors) {
						const err13 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/not",
							keyword: "not",
							params: {},
							message: "must NOT be valid",
							schema: schema59.not,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					} else {
						errors = _errs15;
						if (vErrors !== null) {
							if (_errs15) vErrors.length = _errs15;
							else vErrors = null;
						}
					}
					var _valid0 = _errs12 === errors;
					valid2 = valid2 || _valid0;
					if (!valid2) {
						const err14 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf",
							schema: schema72.properties.error.properties.code.anyOf,
							parentSchema: schema72.properties.error.properties.code,
							data: data3
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					} else {
						errors = _errs8;
						if (vErrors !== null) {
							if (_errs8) vErrors.length = _errs8;
							else vErrors = null;
						}
					}
				}
				if (data1.statusCode !== void 0) {
					let data4 = data1.statusCode;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
						const err15 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema72.properties.error.properties.statusCode.type,
							parentSchema: schema72.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (!(data4 === 413)) {
						const err16 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/enum",
							keyword: "enum",
							params: { allowedValues: schema72.properties.error.properties.statusCode.enum },
							message: "must be equal to one of the allowed values",
							schema: schema72.properties.error.properties.statusCode.enum,
							parentSchema: schema72.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data1.traceId !== void 0) {
					let data5 = data1.traceId;
					if (typeof data5 === "string") {
						if (func1$2(data5) > 64) {
							const err17 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (func1$2(data5) < 1) {
							const err18 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/error/traceId",
							schemaPath: "#/components/schemas/TraceId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.type,
							parentSchema: schema60,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema72.properties.error.type,
					parentSchema: schema72.properties.error,
					data: data1
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema72.type,
			parentSchema: schema72,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate44.errors = vErrors;
	return errors === 0;
}
validate44.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate43.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate44(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
		errors = vErrors.length;
	}
	validate43.errors = vErrors;
	return errors === 0;
}
validate43.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const UnsupportedMediaTypeError = validate46;
const schema77 = {
	"description": "The error envelope of status 415.",
	"type": "object",
	"required": ["success", "error"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [false],
			"description": "The request did not do what it was asked to do.",
			"examples": [false]
		},
		"error": {
			"type": "object",
			"description": "What went wrong, for a program and for a person.",
			"required": [
				"message",
				"code",
				"statusCode",
				"traceId"
			],
			"properties": {
				"message": {
					"type": "string",
					"description": "What went wrong, in English.",
					"examples": ["Content-Type must be application/json."]
				},
				"code": {
					"description": "The code. Those that this document knows with status 415, or another one.",
					"anyOf": [{ "$ref": "#/components/schemas/UnsupportedMediaTypeErrorCode" }, { "$ref": "#/components/schemas/OtherErrorCode" }],
					"examples": [12001]
				},
				"statusCode": {
					"type": "integer",
					"enum": [415],
					"description": "The HTTP status of the response.",
					"examples": [415]
				},
				"traceId": { "$ref": "#/components/schemas/TraceId" }
			}
		}
	}
};
const schema78 = {
	"type": "integer",
	"description": "The code that this document knows with status 415.",
	"enum": [12001],
	"examples": [12001],
	"x-assumed": "A request with another content type gets 415 with code 12001; the vendor says only that the header is required on POST.",
	"x-enum-varnames": ["InvalidRequest"],
	"x-enum-descriptions": ["A parameter is missing, has an invalid format or breaks a rule of the operation, the body is not JSON, or the request is too large or arrives too slowly."]
};
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate47.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema77.properties.success.type,
					parentSchema: schema77.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === false)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema77.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema77.properties.success.enum,
					parentSchema: schema77.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.error !== void 0) {
			let data1 = data.error;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.message === void 0) {
					const err4 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema77.properties.error.required,
						parentSchema: schema77.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.code === void 0) {
					const err5 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "code" },
						message: "must have required property 'code'",
						schema: schema77.properties.error.required,
						parentSchema: schema77.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1.statusCode === void 0) {
					const err6 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "statusCode" },
						message: "must have required property 'statusCode'",
						schema: schema77.properties.error.required,
						parentSchema: schema77.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.traceId === void 0) {
					const err7 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "traceId" },
						message: "must have required property 'traceId'",
						schema: schema77.properties.error.required,
						parentSchema: schema77.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1.message !== void 0) {
					let data2 = data1.message;
					if (typeof data2 !== "string") {
						const err8 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema77.properties.error.properties.message.type,
							parentSchema: schema77.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data1.code !== void 0) {
					let data3 = data1.code;
					const _errs8 = errors;
					let valid2 = false;
					const _errs9 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err9 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/UnsupportedMediaTypeErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema78.type,
							parentSchema: schema78,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					if (!(data3 === 12001)) {
						const err10 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/UnsupportedMediaTypeErrorCode/enum",
							keyword: "enum",
							params: { allowedValues: schema78.enum },
							message: "must be equal to one of the allowed values",
							schema: schema78.enum,
							parentSchema: schema78,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					var _valid0 = _errs9 === errors;
					valid2 = valid2 || _valid0;
					const _errs12 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err11 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema59.type,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					const _errs15 = errors;
					const _errs16 = errors;
					if (!(data3 === 10404 || data3 === 10409 || data3 === 10429 || data3 === 10500 || data3 === 10503 || data3 === 11001 || data3 === 11002 || data3 === 11008 || data3 === 12001 || data3 === 12002 || data3 === 12006 || data3 === 12009 || data3 === 13001 || data3 === 13004)) {
						const err12 = {};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (_errs16 === errors) {
						const err13 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/not",
							keyword: "not",
							params: {},
							message: "must NOT be valid",
							schema: schema59.not,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					} else {
						errors = _errs15;
						if (vErrors !== null) {
							if (_errs15) vErrors.length = _errs15;
							else vErrors = null;
						}
					}
					var _valid0 = _errs12 === errors;
					valid2 = valid2 || _valid0;
					if (!valid2) {
						const err14 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf",
							schema: schema77.properties.error.properties.code.anyOf,
							parentSchema: schema77.properties.error.properties.code,
							data: data3
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					} else {
						errors = _errs8;
						if (vErrors !== null) {
							if (_errs8) vErrors.length = _errs8;
							else vErrors = null;
						}
					}
				}
				if (data1.statusCode !== void 0) {
					let data4 = data1.statusCode;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
						const err15 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema77.properties.error.properties.statusCode.type,
							parentSchema: schema77.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (!(data4 === 415)) {
						const err16 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/enum",
							keyword: "enum",
							params: { allowedValues: schema77.properties.error.properties.statusCode.enum },
							message: "must be equal to one of the allowed values",
							schema: schema77.properties.error.properties.statusCode.enum,
							parentSchema: schema77.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data1.traceId !== void 0) {
					let data5 = data1.traceId;
					if (typeof data5 === "string") {
						if (func1$2(data5) > 64) {
							const err17 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (func1$2(data5) < 1) {
							const err18 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/error/traceId",
							schemaPath: "#/components/schemas/TraceId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.type,
							parentSchema: schema60,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema77.properties.error.type,
					parentSchema: schema77.properties.error,
					data: data1
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema77.type,
			parentSchema: schema77,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate47.errors = vErrors;
	return errors === 0;
}
validate47.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate46.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate47(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
		errors = vErrors.length;
	}
	validate46.errors = vErrors;
	return errors === 0;
}
validate46.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const TooManyRequestsError = validate49;
const schema82 = {
	"description": "The error envelope of status 429.",
	"type": "object",
	"required": ["success", "error"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [false],
			"description": "The request did not do what it was asked to do.",
			"examples": [false]
		},
		"error": {
			"type": "object",
			"description": "What went wrong, for a program and for a person.",
			"required": [
				"message",
				"code",
				"statusCode",
				"traceId"
			],
			"properties": {
				"message": {
					"type": "string",
					"description": "What went wrong, in English.",
					"examples": ["Too many requests. Try again after the time that Retry-After names."]
				},
				"code": {
					"description": "The code. Those that this document knows with status 429, or another one.",
					"anyOf": [{ "$ref": "#/components/schemas/TooManyRequestsErrorCode" }, { "$ref": "#/components/schemas/OtherErrorCode" }],
					"examples": [10429]
				},
				"statusCode": {
					"type": "integer",
					"enum": [429],
					"description": "The HTTP status of the response.",
					"examples": [429]
				},
				"traceId": { "$ref": "#/components/schemas/TraceId" }
			}
		}
	}
};
const schema83 = {
	"type": "integer",
	"description": "The code that this document knows with status 429.",
	"enum": [10429],
	"examples": [10429],
	"x-assumed": "A 429 carries code 10429 and Retry-After, by analogy with 10404; the vendor names neither a limit nor a code for it.",
	"x-enum-varnames": ["TooManyRequests"],
	"x-enum-descriptions": ["The caller sends more requests than the API accepts in this time. The request was not executed."]
};
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate50.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema82.required,
				parentSchema: schema82,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema82.required,
				parentSchema: schema82,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema82.properties.success.type,
					parentSchema: schema82.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === false)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema82.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema82.properties.success.enum,
					parentSchema: schema82.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.error !== void 0) {
			let data1 = data.error;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.message === void 0) {
					const err4 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema82.properties.error.required,
						parentSchema: schema82.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.code === void 0) {
					const err5 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "code" },
						message: "must have required property 'code'",
						schema: schema82.properties.error.required,
						parentSchema: schema82.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1.statusCode === void 0) {
					const err6 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "statusCode" },
						message: "must have required property 'statusCode'",
						schema: schema82.properties.error.required,
						parentSchema: schema82.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.traceId === void 0) {
					const err7 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "traceId" },
						message: "must have required property 'traceId'",
						schema: schema82.properties.error.required,
						parentSchema: schema82.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1.message !== void 0) {
					let data2 = data1.message;
					if (typeof data2 !== "string") {
						const err8 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema82.properties.error.properties.message.type,
							parentSchema: schema82.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data1.code !== void 0) {
					let data3 = data1.code;
					const _errs8 = errors;
					let valid2 = false;
					const _errs9 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err9 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/TooManyRequestsErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema83.type,
							parentSchema: schema83,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					if (!(data3 === 10429)) {
						const err10 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/TooManyRequestsErrorCode/enum",
							keyword: "enum",
							params: { allowedValues: schema83.enum },
							message: "must be equal to one of the allowed values",
							schema: schema83.enum,
							parentSchema: schema83,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					var _valid0 = _errs9 === errors;
					valid2 = valid2 || _valid0;
					const _errs12 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err11 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema59.type,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					const _errs15 = errors;
					const _errs16 = errors;
					if (!(data3 === 10404 || data3 === 10409 || data3 === 10429 || data3 === 10500 || data3 === 10503 || data3 === 11001 || data3 === 11002 || data3 === 11008 || data3 === 12001 || data3 === 12002 || data3 === 12006 || data3 === 12009 || data3 === 13001 || data3 === 13004)) {
						const err12 = {};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (_errs16 === errors) {
						const err13 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/not",
							keyword: "not",
							params: {},
							message: "must NOT be valid",
							schema: schema59.not,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					} else {
						errors = _errs15;
						if (vErrors !== null) {
							if (_errs15) vErrors.length = _errs15;
							else vErrors = null;
						}
					}
					var _valid0 = _errs12 === errors;
					valid2 = valid2 || _valid0;
					if (!valid2) {
						const err14 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf",
							schema: schema82.properties.error.properties.code.anyOf,
							parentSchema: schema82.properties.error.properties.code,
							data: data3
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					} else {
						errors = _errs8;
						if (vErrors !== null) {
							if (_errs8) vErrors.length = _errs8;
							else vErrors = null;
						}
					}
				}
				if (data1.statusCode !== void 0) {
					let data4 = data1.statusCode;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
						const err15 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema82.properties.error.properties.statusCode.type,
							parentSchema: schema82.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (!(data4 === 429)) {
						const err16 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/enum",
							keyword: "enum",
							params: { allowedValues: schema82.properties.error.properties.statusCode.enum },
							message: "must be equal to one of the allowed values",
							schema: schema82.properties.error.properties.statusCode.enum,
							parentSchema: schema82.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data1.traceId !== void 0) {
					let data5 = data1.traceId;
					if (typeof data5 === "string") {
						if (func1$2(data5) > 64) {
							const err17 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (func1$2(data5) < 1) {
							const err18 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/error/traceId",
							schemaPath: "#/components/schemas/TraceId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.type,
							parentSchema: schema60,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema82.properties.error.type,
					parentSchema: schema82.properties.error,
					data: data1
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema82.type,
			parentSchema: schema82,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate50.errors = vErrors;
	return errors === 0;
}
validate50.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate49.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate50(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
		errors = vErrors.length;
	}
	validate49.errors = vErrors;
	return errors === 0;
}
validate49.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const ServerError = validate52;
const schema87 = {
	"description": "The error envelope of status 500.",
	"type": "object",
	"required": ["success", "error"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [false],
			"description": "The request did not do what it was asked to do.",
			"examples": [false]
		},
		"error": {
			"type": "object",
			"description": "What went wrong, for a program and for a person.",
			"required": [
				"message",
				"code",
				"statusCode",
				"traceId"
			],
			"properties": {
				"message": {
					"type": "string",
					"description": "Generic, whatever went wrong.",
					"examples": ["An error has occurred..."]
				},
				"code": {
					"description": "The code. Those that this document knows with status 500, or another one.",
					"anyOf": [{ "$ref": "#/components/schemas/ServerErrorCode" }, { "$ref": "#/components/schemas/OtherErrorCode" }],
					"examples": [10500]
				},
				"statusCode": {
					"type": "integer",
					"enum": [500],
					"description": "The HTTP status of the response.",
					"examples": [500]
				},
				"traceId": { "$ref": "#/components/schemas/TraceId" }
			}
		}
	}
};
const schema88 = {
	"type": "integer",
	"description": "A code that this document knows with status 500.",
	"enum": [10500, 13001],
	"examples": [10500],
	"x-assumed": "An internal error that the payment provider did not cause carries code 10500, by analogy with 10404; the vendor names no code for it.",
	"x-enum-varnames": ["InternalError", "ProviderError"],
	"x-enum-descriptions": ["Something unexpected went wrong inside the API.", "The payment provider failed."]
};
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate53.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema87.required,
				parentSchema: schema87,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema87.required,
				parentSchema: schema87,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema87.properties.success.type,
					parentSchema: schema87.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === false)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema87.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema87.properties.success.enum,
					parentSchema: schema87.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.error !== void 0) {
			let data1 = data.error;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.message === void 0) {
					const err4 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema87.properties.error.required,
						parentSchema: schema87.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.code === void 0) {
					const err5 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "code" },
						message: "must have required property 'code'",
						schema: schema87.properties.error.required,
						parentSchema: schema87.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1.statusCode === void 0) {
					const err6 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "statusCode" },
						message: "must have required property 'statusCode'",
						schema: schema87.properties.error.required,
						parentSchema: schema87.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.traceId === void 0) {
					const err7 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "traceId" },
						message: "must have required property 'traceId'",
						schema: schema87.properties.error.required,
						parentSchema: schema87.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1.message !== void 0) {
					let data2 = data1.message;
					if (typeof data2 !== "string") {
						const err8 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema87.properties.error.properties.message.type,
							parentSchema: schema87.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data1.code !== void 0) {
					let data3 = data1.code;
					const _errs8 = errors;
					let valid2 = false;
					const _errs9 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err9 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/ServerErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema88.type,
							parentSchema: schema88,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					if (!(data3 === 10500 || data3 === 13001)) {
						const err10 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/ServerErrorCode/enum",
							keyword: "enum",
							params: { allowedValues: schema88.enum },
							message: "must be equal to one of the allowed values",
							schema: schema88.enum,
							parentSchema: schema88,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					var _valid0 = _errs9 === errors;
					valid2 = valid2 || _valid0;
					const _errs12 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err11 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema59.type,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					const _errs15 = errors;
					const _errs16 = errors;
					if (!(data3 === 10404 || data3 === 10409 || data3 === 10429 || data3 === 10500 || data3 === 10503 || data3 === 11001 || data3 === 11002 || data3 === 11008 || data3 === 12001 || data3 === 12002 || data3 === 12006 || data3 === 12009 || data3 === 13001 || data3 === 13004)) {
						const err12 = {};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (_errs16 === errors) {
						const err13 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/not",
							keyword: "not",
							params: {},
							message: "must NOT be valid",
							schema: schema59.not,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					} else {
						errors = _errs15;
						if (vErrors !== null) {
							if (_errs15) vErrors.length = _errs15;
							else vErrors = null;
						}
					}
					var _valid0 = _errs12 === errors;
					valid2 = valid2 || _valid0;
					if (!valid2) {
						const err14 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf",
							schema: schema87.properties.error.properties.code.anyOf,
							parentSchema: schema87.properties.error.properties.code,
							data: data3
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					} else {
						errors = _errs8;
						if (vErrors !== null) {
							if (_errs8) vErrors.length = _errs8;
							else vErrors = null;
						}
					}
				}
				if (data1.statusCode !== void 0) {
					let data4 = data1.statusCode;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
						const err15 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema87.properties.error.properties.statusCode.type,
							parentSchema: schema87.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (!(data4 === 500)) {
						const err16 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/enum",
							keyword: "enum",
							params: { allowedValues: schema87.properties.error.properties.statusCode.enum },
							message: "must be equal to one of the allowed values",
							schema: schema87.properties.error.properties.statusCode.enum,
							parentSchema: schema87.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data1.traceId !== void 0) {
					let data5 = data1.traceId;
					if (typeof data5 === "string") {
						if (func1$2(data5) > 64) {
							const err17 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (func1$2(data5) < 1) {
							const err18 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/error/traceId",
							schemaPath: "#/components/schemas/TraceId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.type,
							parentSchema: schema60,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema87.properties.error.type,
					parentSchema: schema87.properties.error,
					data: data1
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema87.type,
			parentSchema: schema87,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate53.errors = vErrors;
	return errors === 0;
}
validate53.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate52.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate53(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
		errors = vErrors.length;
	}
	validate52.errors = vErrors;
	return errors === 0;
}
validate52.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const OverloadedError = validate55;
const schema92 = {
	"description": "The error envelope of status 503.",
	"type": "object",
	"required": ["success", "error"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [false],
			"description": "The request did not do what it was asked to do.",
			"examples": [false]
		},
		"error": {
			"type": "object",
			"description": "What went wrong, for a program and for a person.",
			"required": [
				"message",
				"code",
				"statusCode",
				"traceId"
			],
			"properties": {
				"message": {
					"type": "string",
					"description": "Generic, whatever went wrong.",
					"examples": ["An error has occurred..."]
				},
				"code": {
					"description": "The code. Those that this document knows with status 503, or another one.",
					"anyOf": [{ "$ref": "#/components/schemas/OverloadedErrorCode" }, { "$ref": "#/components/schemas/OtherErrorCode" }],
					"examples": [10503]
				},
				"statusCode": {
					"type": "integer",
					"enum": [503],
					"description": "The HTTP status of the response.",
					"examples": [503]
				},
				"traceId": { "$ref": "#/components/schemas/TraceId" }
			}
		}
	}
};
const schema93 = {
	"type": "integer",
	"description": "The code that this document knows with status 503.",
	"enum": [10503],
	"examples": [10503],
	"x-assumed": "A 503 carries code 10503 and Retry-After, by analogy with 10404; the vendor names no code for it.",
	"x-enum-varnames": ["Overloaded"],
	"x-enum-descriptions": ["The API is handling as much as it can. The request was not executed."]
};
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate56.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema92.required,
				parentSchema: schema92,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema92.required,
				parentSchema: schema92,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema92.properties.success.type,
					parentSchema: schema92.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === false)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema92.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema92.properties.success.enum,
					parentSchema: schema92.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.error !== void 0) {
			let data1 = data.error;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.message === void 0) {
					const err4 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema92.properties.error.required,
						parentSchema: schema92.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.code === void 0) {
					const err5 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "code" },
						message: "must have required property 'code'",
						schema: schema92.properties.error.required,
						parentSchema: schema92.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1.statusCode === void 0) {
					const err6 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "statusCode" },
						message: "must have required property 'statusCode'",
						schema: schema92.properties.error.required,
						parentSchema: schema92.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.traceId === void 0) {
					const err7 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "traceId" },
						message: "must have required property 'traceId'",
						schema: schema92.properties.error.required,
						parentSchema: schema92.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1.message !== void 0) {
					let data2 = data1.message;
					if (typeof data2 !== "string") {
						const err8 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema92.properties.error.properties.message.type,
							parentSchema: schema92.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data1.code !== void 0) {
					let data3 = data1.code;
					const _errs8 = errors;
					let valid2 = false;
					const _errs9 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err9 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OverloadedErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema93.type,
							parentSchema: schema93,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					if (!(data3 === 10503)) {
						const err10 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OverloadedErrorCode/enum",
							keyword: "enum",
							params: { allowedValues: schema93.enum },
							message: "must be equal to one of the allowed values",
							schema: schema93.enum,
							parentSchema: schema93,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					var _valid0 = _errs9 === errors;
					valid2 = valid2 || _valid0;
					const _errs12 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err11 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema59.type,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					const _errs15 = errors;
					const _errs16 = errors;
					if (!(data3 === 10404 || data3 === 10409 || data3 === 10429 || data3 === 10500 || data3 === 10503 || data3 === 11001 || data3 === 11002 || data3 === 11008 || data3 === 12001 || data3 === 12002 || data3 === 12006 || data3 === 12009 || data3 === 13001 || data3 === 13004)) {
						const err12 = {};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (_errs16 === errors) {
						const err13 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/not",
							keyword: "not",
							params: {},
							message: "must NOT be valid",
							schema: schema59.not,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					} else {
						errors = _errs15;
						if (vErrors !== null) {
							if (_errs15) vErrors.length = _errs15;
							else vErrors = null;
						}
					}
					var _valid0 = _errs12 === errors;
					valid2 = valid2 || _valid0;
					if (!valid2) {
						const err14 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf",
							schema: schema92.properties.error.properties.code.anyOf,
							parentSchema: schema92.properties.error.properties.code,
							data: data3
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					} else {
						errors = _errs8;
						if (vErrors !== null) {
							if (_errs8) vErrors.length = _errs8;
							else vErrors = null;
						}
					}
				}
				if (data1.statusCode !== void 0) {
					let data4 = data1.statusCode;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
						const err15 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema92.properties.error.properties.statusCode.type,
							parentSchema: schema92.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (!(data4 === 503)) {
						const err16 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/enum",
							keyword: "enum",
							params: { allowedValues: schema92.properties.error.properties.statusCode.enum },
							message: "must be equal to one of the allowed values",
							schema: schema92.properties.error.properties.statusCode.enum,
							parentSchema: schema92.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data1.traceId !== void 0) {
					let data5 = data1.traceId;
					if (typeof data5 === "string") {
						if (func1$2(data5) > 64) {
							const err17 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (func1$2(data5) < 1) {
							const err18 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/error/traceId",
							schemaPath: "#/components/schemas/TraceId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.type,
							parentSchema: schema60,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema92.properties.error.type,
					parentSchema: schema92.properties.error,
					data: data1
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema92.type,
			parentSchema: schema92,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate56.errors = vErrors;
	return errors === 0;
}
validate56.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate55.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate56(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
		errors = vErrors.length;
	}
	validate55.errors = vErrors;
	return errors === 0;
}
validate55.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const SessionEnvelope = validate58;
const schema97 = {
	"type": "object",
	"description": "The session in the success envelope.",
	"required": ["success", "data"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [true],
			"description": "The call did what it was asked to do.",
			"examples": [true]
		},
		"data": { "$ref": "#/components/schemas/SessionDetail" }
	}
};
const schema98 = {
	"description": "A session with its attempts and, once completed, its payment.",
	"oneOf": [{ "$ref": "#/components/schemas/UnpaidSession" }, { "$ref": "#/components/schemas/PaidSession" }],
	"discriminator": {
		"propertyName": "status",
		"mapping": {
			"pending": "#/components/schemas/UnpaidSession",
			"expired": "#/components/schemas/UnpaidSession",
			"cancelled": "#/components/schemas/UnpaidSession",
			"completed": "#/components/schemas/PaidSession"
		}
	},
	"x-assumed": "A session may also end as expired or cancelled; the vendor shows only pending and completed."
};
const schema99 = {
	"type": "object",
	"description": "A session without a payment. It is pending, or it ended as expired or cancelled.",
	"required": [
		"sessionId",
		"status",
		"amount",
		"isPreAuth",
		"urlOk",
		"urlKo",
		"createdAt",
		"attempts"
	],
	"properties": {
		"sessionId": { "$ref": "#/components/schemas/SessionId" },
		"status": {
			"type": "string",
			"enum": [
				"pending",
				"expired",
				"cancelled"
			],
			"x-enum-varnames": [
				"PENDING",
				"EXPIRED",
				"CANCELLED"
			],
			"x-enum-descriptions": [
				"The customer has not paid yet.",
				"The time to pay ran out.",
				"The customer gave up."
			],
			"description": "Any status of a session but `completed`.",
			"x-assumed": "A session may also end as expired or cancelled; the vendor shows only pending and completed.",
			"examples": ["pending"]
		},
		"amount": { "$ref": "#/components/schemas/Amount" },
		"countryCode": { "$ref": "#/components/schemas/CountryCode" },
		"shopperLocale": { "$ref": "#/components/schemas/Locale" },
		"deliverAt": {
			"$ref": "#/components/schemas/IsoDateTime",
			"description": "When the goods or the service are delivered, as the session was created with."
		},
		"description": { "$ref": "#/components/schemas/Description" },
		"customReference": { "$ref": "#/components/schemas/CustomReference" },
		"isPreAuth": {
			"type": "boolean",
			"description": "Whether the amount is only reserved, to be captured later.",
			"examples": [false]
		},
		"urlOk": {
			"$ref": "#/components/schemas/ReturnUrl",
			"description": "Where the browser goes after the payment."
		},
		"urlKo": {
			"$ref": "#/components/schemas/ReturnUrl",
			"description": "Where the browser goes when the payment failed or was given up.",
			"examples": ["https://shop.example/payment/failed"]
		},
		"createdAt": { "$ref": "#/components/schemas/Timestamp" },
		"attempts": {
			"type": "array",
			"description": "Every try to pay, oldest first. A refused one leaves the session pending.",
			"items": { "$ref": "#/components/schemas/Attempt" }
		}
	},
	"x-assumed": "A field that the caller left out when creating the session is absent here, not null."
};
const schema109 = {
	"type": "object",
	"description": "One try of the customer to pay.",
	"required": [
		"paymentReference",
		"status",
		"createdAt"
	],
	"properties": {
		"paymentReference": { "$ref": "#/components/schemas/PaymentReference" },
		"status": {
			"type": "string",
			"enum": ["refused", "authorised"],
			"x-enum-varnames": ["REFUSED", "AUTHORISED"],
			"x-enum-descriptions": ["The card was refused.", "The card was authorised, and the session is paid."],
			"description": "Outcome of the try.",
			"examples": ["authorised"]
		},
		"createdAt": {
			"$ref": "#/components/schemas/Timestamp",
			"description": "When the attempt began. The authorised one can begin before the session's `completedAt`."
		}
	}
};
const schema110 = {
	"type": "string",
	"description": "Identifier of a payment, online or POS; modifications name it. It is opaque, its form varies, and no program may parse it.",
	"minLength": 1,
	"maxLength": 128,
	"examples": ["SHOP01-PXT-17195000005678", "KVGQSN3K2SKFNVNS"],
	"x-assumed": "An identifier has 1 to 128 characters; the vendor shows examples but states no length.",
	"x-assumed-constraints": ["minLength", "maxLength"]
};
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate63.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.paymentReference === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "paymentReference" },
				message: "must have required property 'paymentReference'",
				schema: schema109.required,
				parentSchema: schema109,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.status === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'",
				schema: schema109.required,
				parentSchema: schema109,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.createdAt === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'",
				schema: schema109.required,
				parentSchema: schema109,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.paymentReference !== void 0) {
			let data0 = data.paymentReference;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 128) {
					const err3 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema110,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema110,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/paymentReference",
					schemaPath: "#/components/schemas/PaymentReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema110.type,
					parentSchema: schema110,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data1 = data.status;
			if (typeof data1 !== "string") {
				const err6 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema109.properties.status.type,
					parentSchema: schema109.properties.status,
					data: data1
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (!(data1 === "refused" || data1 === "authorised")) {
				const err7 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema109.properties.status.enum },
					message: "must be equal to one of the allowed values",
					schema: schema109.properties.status.enum,
					parentSchema: schema109.properties.status,
					data: data1
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data2 = data.createdAt;
			if (typeof data2 === "string") {
				if (!pattern12.test(data2)) {
					const err8 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/components/schemas/Timestamp/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
						parentSchema: schema55,
						data: data2
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/components/schemas/Timestamp/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema55.type,
					parentSchema: schema55,
					data: data2
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema109.type,
			parentSchema: schema109,
			data
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate63.errors = vErrors;
	return errors === 0;
}
validate63.evaluated = {
	"props": {
		"paymentReference": true,
		"status": true,
		"createdAt": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate61.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.sessionId === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "sessionId" },
				message: "must have required property 'sessionId'",
				schema: schema99.required,
				parentSchema: schema99,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.status === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'",
				schema: schema99.required,
				parentSchema: schema99,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.amount === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "amount" },
				message: "must have required property 'amount'",
				schema: schema99.required,
				parentSchema: schema99,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.isPreAuth === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "isPreAuth" },
				message: "must have required property 'isPreAuth'",
				schema: schema99.required,
				parentSchema: schema99,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.urlOk === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "urlOk" },
				message: "must have required property 'urlOk'",
				schema: schema99.required,
				parentSchema: schema99,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.urlKo === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "urlKo" },
				message: "must have required property 'urlKo'",
				schema: schema99.required,
				parentSchema: schema99,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.createdAt === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'",
				schema: schema99.required,
				parentSchema: schema99,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.attempts === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "attempts" },
				message: "must have required property 'attempts'",
				schema: schema99.required,
				parentSchema: schema99,
				data
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.sessionId !== void 0) {
			let data0 = data.sessionId;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 128) {
					const err8 = {
						instancePath: instancePath + "/sessionId",
						schemaPath: "#/components/schemas/SessionId/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema49$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err9 = {
						instancePath: instancePath + "/sessionId",
						schemaPath: "#/components/schemas/SessionId/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema49$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/sessionId",
					schemaPath: "#/components/schemas/SessionId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema49$1.type,
					parentSchema: schema49$1,
					data: data0
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data1 = data.status;
			if (typeof data1 !== "string") {
				const err11 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema99.properties.status.type,
					parentSchema: schema99.properties.status,
					data: data1
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (!(data1 === "pending" || data1 === "expired" || data1 === "cancelled")) {
				const err12 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema99.properties.status.enum },
					message: "must be equal to one of the allowed values",
					schema: schema99.properties.status.enum,
					parentSchema: schema99.properties.status,
					data: data1
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.amount !== void 0) {
			if (!validate30(data.amount, {
				instancePath: instancePath + "/amount",
				parentData: data,
				parentDataProperty: "amount",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
				errors = vErrors.length;
			}
		}
		if (data.countryCode !== void 0) {
			let data3 = data.countryCode;
			if (typeof data3 === "string") {
				if (!pattern9.test(data3)) {
					const err13 = {
						instancePath: instancePath + "/countryCode",
						schemaPath: "#/components/schemas/CountryCode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z]{2}$" },
						message: "must match pattern \"^[A-Z]{2}$\"",
						schema: "^[A-Z]{2}$",
						parentSchema: schema41$2,
						data: data3
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/countryCode",
					schemaPath: "#/components/schemas/CountryCode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema41$2.type,
					parentSchema: schema41$2,
					data: data3
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.shopperLocale !== void 0) {
			let data4 = data.shopperLocale;
			if (typeof data4 === "string") {
				if (!pattern10.test(data4)) {
					const err15 = {
						instancePath: instancePath + "/shopperLocale",
						schemaPath: "#/components/schemas/Locale/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z]{2}-[A-Z]{2}$" },
						message: "must match pattern \"^[a-z]{2}-[A-Z]{2}$\"",
						schema: "^[a-z]{2}-[A-Z]{2}$",
						parentSchema: schema42$2,
						data: data4
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/shopperLocale",
					schemaPath: "#/components/schemas/Locale/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema42$2.type,
					parentSchema: schema42$2,
					data: data4
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.deliverAt !== void 0) {
			let data5 = data.deliverAt;
			if (typeof data5 === "string") {
				if (func1$2(data5) > 40) {
					const err17 = {
						instancePath: instancePath + "/deliverAt",
						schemaPath: "#/components/schemas/IsoDateTime/maxLength",
						keyword: "maxLength",
						params: { limit: 40 },
						message: "must NOT have more than 40 characters",
						schema: 40,
						parentSchema: schema43$2,
						data: data5
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (!pattern11.test(data5)) {
					const err18 = {
						instancePath: instancePath + "/deliverAt",
						schemaPath: "#/components/schemas/IsoDateTime/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",
						parentSchema: schema43$2,
						data: data5
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
				if (!formats6(data5)) {
					const err19 = {
						instancePath: instancePath + "/deliverAt",
						schemaPath: "#/components/schemas/IsoDateTime/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\"",
						schema: "date-time",
						parentSchema: schema43$2,
						data: data5
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/deliverAt",
					schemaPath: "#/components/schemas/IsoDateTime/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema43$2.type,
					parentSchema: schema43$2,
					data: data5
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.description !== void 0) {
			let data6 = data.description;
			if (typeof data6 === "string") {
				if (func1$2(data6) > 255) {
					const err21 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/components/schemas/Description/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters",
						schema: 255,
						parentSchema: schema44,
						data: data6
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/components/schemas/Description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema44.type,
					parentSchema: schema44,
					data: data6
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.customReference !== void 0) {
			let data7 = data.customReference;
			if (typeof data7 === "string") {
				if (func1$2(data7) > 128) {
					const err23 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema45$1,
						data: data7
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				if (func1$2(data7) < 1) {
					const err24 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema45$1,
						data: data7
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/customReference",
					schemaPath: "#/components/schemas/CustomReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema45$1.type,
					parentSchema: schema45$1,
					data: data7
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.isPreAuth !== void 0) {
			let data8 = data.isPreAuth;
			if (typeof data8 !== "boolean") {
				const err26 = {
					instancePath: instancePath + "/isPreAuth",
					schemaPath: "#/properties/isPreAuth/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema99.properties.isPreAuth.type,
					parentSchema: schema99.properties.isPreAuth,
					data: data8
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.urlOk !== void 0) {
			let data9 = data.urlOk;
			if (typeof data9 === "string") {
				if (func1$2(data9) > 2048) {
					const err27 = {
						instancePath: instancePath + "/urlOk",
						schemaPath: "#/components/schemas/ReturnUrl/maxLength",
						keyword: "maxLength",
						params: { limit: 2048 },
						message: "must NOT have more than 2048 characters",
						schema: 2048,
						parentSchema: schema39$2,
						data: data9
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				if (!pattern6$2.test(data9)) {
					const err28 = {
						instancePath: instancePath + "/urlOk",
						schemaPath: "#/components/schemas/ReturnUrl/pattern",
						keyword: "pattern",
						params: { pattern: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$" },
						message: "must match pattern \"^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$\"",
						schema: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$",
						parentSchema: schema39$2,
						data: data9
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				if (!formats2(data9)) {
					const err29 = {
						instancePath: instancePath + "/urlOk",
						schemaPath: "#/components/schemas/ReturnUrl/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\"",
						schema: "uri",
						parentSchema: schema39$2,
						data: data9
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
			} else {
				const err30 = {
					instancePath: instancePath + "/urlOk",
					schemaPath: "#/components/schemas/ReturnUrl/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema39$2.type,
					parentSchema: schema39$2,
					data: data9
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.urlKo !== void 0) {
			let data10 = data.urlKo;
			if (typeof data10 === "string") {
				if (func1$2(data10) > 2048) {
					const err31 = {
						instancePath: instancePath + "/urlKo",
						schemaPath: "#/components/schemas/ReturnUrl/maxLength",
						keyword: "maxLength",
						params: { limit: 2048 },
						message: "must NOT have more than 2048 characters",
						schema: 2048,
						parentSchema: schema39$2,
						data: data10
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
				if (!pattern6$2.test(data10)) {
					const err32 = {
						instancePath: instancePath + "/urlKo",
						schemaPath: "#/components/schemas/ReturnUrl/pattern",
						keyword: "pattern",
						params: { pattern: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$" },
						message: "must match pattern \"^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$\"",
						schema: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$",
						parentSchema: schema39$2,
						data: data10
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
				if (!formats2(data10)) {
					const err33 = {
						instancePath: instancePath + "/urlKo",
						schemaPath: "#/components/schemas/ReturnUrl/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\"",
						schema: "uri",
						parentSchema: schema39$2,
						data: data10
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
			} else {
				const err34 = {
					instancePath: instancePath + "/urlKo",
					schemaPath: "#/components/schemas/ReturnUrl/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema39$2.type,
					parentSchema: schema39$2,
					data: data10
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data11 = data.createdAt;
			if (typeof data11 === "string") {
				if (!pattern12.test(data11)) {
					const err35 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/components/schemas/Timestamp/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
						parentSchema: schema55,
						data: data11
					};
					if (vErrors === null) vErrors = [err35];
					else vErrors.push(err35);
					errors++;
				}
			} else {
				const err36 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/components/schemas/Timestamp/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema55.type,
					parentSchema: schema55,
					data: data11
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
		if (data.attempts !== void 0) {
			let data12 = data.attempts;
			if (Array.isArray(data12)) {
				const len0 = data12.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate63(data12[i0], {
					instancePath: instancePath + "/attempts/" + i0,
					parentData: data12,
					parentDataProperty: i0,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
					errors = vErrors.length;
				}
			} else {
				const err37 = {
					instancePath: instancePath + "/attempts",
					schemaPath: "#/properties/attempts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema99.properties.attempts.type,
					parentSchema: schema99.properties.attempts,
					data: data12
				};
				if (vErrors === null) vErrors = [err37];
				else vErrors.push(err37);
				errors++;
			}
		}
	} else {
		const err38 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema99.type,
			parentSchema: schema99,
			data
		};
		if (vErrors === null) vErrors = [err38];
		else vErrors.push(err38);
		errors++;
	}
	validate61.errors = vErrors;
	return errors === 0;
}
validate61.evaluated = {
	"props": {
		"sessionId": true,
		"status": true,
		"amount": true,
		"countryCode": true,
		"shopperLocale": true,
		"deliverAt": true,
		"description": true,
		"customReference": true,
		"isPreAuth": true,
		"urlOk": true,
		"urlKo": true,
		"createdAt": true,
		"attempts": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const schema112 = {
	"type": "object",
	"description": "A session that was paid. It names its payment.",
	"required": [
		"sessionId",
		"status",
		"paymentReference",
		"completedAt",
		"paymentStatus",
		"amount",
		"isPreAuth",
		"urlOk",
		"urlKo",
		"createdAt",
		"attempts"
	],
	"properties": {
		"sessionId": { "$ref": "#/components/schemas/SessionId" },
		"status": {
			"type": "string",
			"enum": ["completed"],
			"description": "The customer paid.",
			"examples": ["completed"]
		},
		"paymentReference": { "$ref": "#/components/schemas/PaymentReference" },
		"completedAt": { "$ref": "#/components/schemas/Timestamp" },
		"paymentStatus": { "$ref": "#/components/schemas/PaymentStatus" },
		"amount": { "$ref": "#/components/schemas/Amount" },
		"countryCode": { "$ref": "#/components/schemas/CountryCode" },
		"shopperLocale": { "$ref": "#/components/schemas/Locale" },
		"deliverAt": {
			"$ref": "#/components/schemas/IsoDateTime",
			"description": "When the goods or the service are delivered, as the session was created with."
		},
		"description": { "$ref": "#/components/schemas/Description" },
		"customReference": { "$ref": "#/components/schemas/CustomReference" },
		"isPreAuth": {
			"type": "boolean",
			"description": "Whether the amount is only reserved, to be captured later.",
			"examples": [false]
		},
		"urlOk": {
			"$ref": "#/components/schemas/ReturnUrl",
			"description": "Where the browser goes after the payment."
		},
		"urlKo": {
			"$ref": "#/components/schemas/ReturnUrl",
			"description": "Where the browser goes when the payment failed or was given up.",
			"examples": ["https://shop.example/payment/failed"]
		},
		"createdAt": { "$ref": "#/components/schemas/Timestamp" },
		"attempts": {
			"type": "array",
			"description": "Every try to pay, oldest first. A refused one leaves the session pending.",
			"items": { "$ref": "#/components/schemas/Attempt" }
		}
	},
	"x-assumed": "A field that the caller left out when creating the session is absent here, not null."
};
const schema116 = {
	"type": "string",
	"description": "State of a payment. An online sale is captured with its authorisation and stays `AUTHORISED` until it is modified.",
	"enum": [
		"AUTHORISED",
		"CAPTURED",
		"PARTIALLY_REFUNDED",
		"REFUNDED",
		"CANCELLED"
	],
	"x-enum-varnames": [
		"AUTHORISED",
		"CAPTURED",
		"PARTIALLY_REFUNDED",
		"REFUNDED",
		"CANCELLED"
	],
	"x-enum-descriptions": [
		"The amount is paid or reserved.",
		"A pre-authorisation was captured.",
		"A part of the payment was given back.",
		"The whole payment was given back.",
		"The payment was given up."
	],
	"examples": ["AUTHORISED"],
	"x-assumed": "The vendor shows only AUTHORISED, and the other four statuses name the outcomes of the modifications that it offers; a sale is captured with its authorisation and stays AUTHORISED until it is modified."
};
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate66.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.sessionId === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "sessionId" },
				message: "must have required property 'sessionId'",
				schema: schema112.required,
				parentSchema: schema112,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.status === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'",
				schema: schema112.required,
				parentSchema: schema112,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.paymentReference === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "paymentReference" },
				message: "must have required property 'paymentReference'",
				schema: schema112.required,
				parentSchema: schema112,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.completedAt === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "completedAt" },
				message: "must have required property 'completedAt'",
				schema: schema112.required,
				parentSchema: schema112,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.paymentStatus === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "paymentStatus" },
				message: "must have required property 'paymentStatus'",
				schema: schema112.required,
				parentSchema: schema112,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.amount === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "amount" },
				message: "must have required property 'amount'",
				schema: schema112.required,
				parentSchema: schema112,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.isPreAuth === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "isPreAuth" },
				message: "must have required property 'isPreAuth'",
				schema: schema112.required,
				parentSchema: schema112,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.urlOk === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "urlOk" },
				message: "must have required property 'urlOk'",
				schema: schema112.required,
				parentSchema: schema112,
				data
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.urlKo === void 0) {
			const err8 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "urlKo" },
				message: "must have required property 'urlKo'",
				schema: schema112.required,
				parentSchema: schema112,
				data
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		if (data.createdAt === void 0) {
			const err9 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'",
				schema: schema112.required,
				parentSchema: schema112,
				data
			};
			if (vErrors === null) vErrors = [err9];
			else vErrors.push(err9);
			errors++;
		}
		if (data.attempts === void 0) {
			const err10 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "attempts" },
				message: "must have required property 'attempts'",
				schema: schema112.required,
				parentSchema: schema112,
				data
			};
			if (vErrors === null) vErrors = [err10];
			else vErrors.push(err10);
			errors++;
		}
		if (data.sessionId !== void 0) {
			let data0 = data.sessionId;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 128) {
					const err11 = {
						instancePath: instancePath + "/sessionId",
						schemaPath: "#/components/schemas/SessionId/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema49$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err12 = {
						instancePath: instancePath + "/sessionId",
						schemaPath: "#/components/schemas/SessionId/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema49$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/sessionId",
					schemaPath: "#/components/schemas/SessionId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema49$1.type,
					parentSchema: schema49$1,
					data: data0
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data1 = data.status;
			if (typeof data1 !== "string") {
				const err14 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema112.properties.status.type,
					parentSchema: schema112.properties.status,
					data: data1
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (!(data1 === "completed")) {
				const err15 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema112.properties.status.enum },
					message: "must be equal to one of the allowed values",
					schema: schema112.properties.status.enum,
					parentSchema: schema112.properties.status,
					data: data1
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.paymentReference !== void 0) {
			let data2 = data.paymentReference;
			if (typeof data2 === "string") {
				if (func1$2(data2) > 128) {
					const err16 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema110,
						data: data2
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				if (func1$2(data2) < 1) {
					const err17 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema110,
						data: data2
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/paymentReference",
					schemaPath: "#/components/schemas/PaymentReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema110.type,
					parentSchema: schema110,
					data: data2
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.completedAt !== void 0) {
			let data3 = data.completedAt;
			if (typeof data3 === "string") {
				if (!pattern12.test(data3)) {
					const err19 = {
						instancePath: instancePath + "/completedAt",
						schemaPath: "#/components/schemas/Timestamp/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
						parentSchema: schema55,
						data: data3
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/completedAt",
					schemaPath: "#/components/schemas/Timestamp/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema55.type,
					parentSchema: schema55,
					data: data3
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.paymentStatus !== void 0) {
			let data4 = data.paymentStatus;
			if (typeof data4 !== "string") {
				const err21 = {
					instancePath: instancePath + "/paymentStatus",
					schemaPath: "#/components/schemas/PaymentStatus/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema116.type,
					parentSchema: schema116,
					data: data4
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
			if (!(data4 === "AUTHORISED" || data4 === "CAPTURED" || data4 === "PARTIALLY_REFUNDED" || data4 === "REFUNDED" || data4 === "CANCELLED")) {
				const err22 = {
					instancePath: instancePath + "/paymentStatus",
					schemaPath: "#/components/schemas/PaymentStatus/enum",
					keyword: "enum",
					params: { allowedValues: schema116.enum },
					message: "must be equal to one of the allowed values",
					schema: schema116.enum,
					parentSchema: schema116,
					data: data4
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.amount !== void 0) {
			if (!validate30(data.amount, {
				instancePath: instancePath + "/amount",
				parentData: data,
				parentDataProperty: "amount",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
				errors = vErrors.length;
			}
		}
		if (data.countryCode !== void 0) {
			let data6 = data.countryCode;
			if (typeof data6 === "string") {
				if (!pattern9.test(data6)) {
					const err23 = {
						instancePath: instancePath + "/countryCode",
						schemaPath: "#/components/schemas/CountryCode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z]{2}$" },
						message: "must match pattern \"^[A-Z]{2}$\"",
						schema: "^[A-Z]{2}$",
						parentSchema: schema41$2,
						data: data6
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/countryCode",
					schemaPath: "#/components/schemas/CountryCode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema41$2.type,
					parentSchema: schema41$2,
					data: data6
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.shopperLocale !== void 0) {
			let data7 = data.shopperLocale;
			if (typeof data7 === "string") {
				if (!pattern10.test(data7)) {
					const err25 = {
						instancePath: instancePath + "/shopperLocale",
						schemaPath: "#/components/schemas/Locale/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z]{2}-[A-Z]{2}$" },
						message: "must match pattern \"^[a-z]{2}-[A-Z]{2}$\"",
						schema: "^[a-z]{2}-[A-Z]{2}$",
						parentSchema: schema42$2,
						data: data7
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/shopperLocale",
					schemaPath: "#/components/schemas/Locale/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema42$2.type,
					parentSchema: schema42$2,
					data: data7
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.deliverAt !== void 0) {
			let data8 = data.deliverAt;
			if (typeof data8 === "string") {
				if (func1$2(data8) > 40) {
					const err27 = {
						instancePath: instancePath + "/deliverAt",
						schemaPath: "#/components/schemas/IsoDateTime/maxLength",
						keyword: "maxLength",
						params: { limit: 40 },
						message: "must NOT have more than 40 characters",
						schema: 40,
						parentSchema: schema43$2,
						data: data8
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				if (!pattern11.test(data8)) {
					const err28 = {
						instancePath: instancePath + "/deliverAt",
						schemaPath: "#/components/schemas/IsoDateTime/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",
						parentSchema: schema43$2,
						data: data8
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				if (!formats6(data8)) {
					const err29 = {
						instancePath: instancePath + "/deliverAt",
						schemaPath: "#/components/schemas/IsoDateTime/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\"",
						schema: "date-time",
						parentSchema: schema43$2,
						data: data8
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
			} else {
				const err30 = {
					instancePath: instancePath + "/deliverAt",
					schemaPath: "#/components/schemas/IsoDateTime/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema43$2.type,
					parentSchema: schema43$2,
					data: data8
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.description !== void 0) {
			let data9 = data.description;
			if (typeof data9 === "string") {
				if (func1$2(data9) > 255) {
					const err31 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/components/schemas/Description/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters",
						schema: 255,
						parentSchema: schema44,
						data: data9
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
			} else {
				const err32 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/components/schemas/Description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema44.type,
					parentSchema: schema44,
					data: data9
				};
				if (vErrors === null) vErrors = [err32];
				else vErrors.push(err32);
				errors++;
			}
		}
		if (data.customReference !== void 0) {
			let data10 = data.customReference;
			if (typeof data10 === "string") {
				if (func1$2(data10) > 128) {
					const err33 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema45$1,
						data: data10
					};
					if (vErrors === null) vErrors = [err33];
					else vErrors.push(err33);
					errors++;
				}
				if (func1$2(data10) < 1) {
					const err34 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema45$1,
						data: data10
					};
					if (vErrors === null) vErrors = [err34];
					else vErrors.push(err34);
					errors++;
				}
			} else {
				const err35 = {
					instancePath: instancePath + "/customReference",
					schemaPath: "#/components/schemas/CustomReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema45$1.type,
					parentSchema: schema45$1,
					data: data10
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
		if (data.isPreAuth !== void 0) {
			let data11 = data.isPreAuth;
			if (typeof data11 !== "boolean") {
				const err36 = {
					instancePath: instancePath + "/isPreAuth",
					schemaPath: "#/properties/isPreAuth/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema112.properties.isPreAuth.type,
					parentSchema: schema112.properties.isPreAuth,
					data: data11
				};
				if (vErrors === null) vErrors = [err36];
				else vErrors.push(err36);
				errors++;
			}
		}
		if (data.urlOk !== void 0) {
			let data12 = data.urlOk;
			if (typeof data12 === "string") {
				if (func1$2(data12) > 2048) {
					const err37 = {
						instancePath: instancePath + "/urlOk",
						schemaPath: "#/components/schemas/ReturnUrl/maxLength",
						keyword: "maxLength",
						params: { limit: 2048 },
						message: "must NOT have more than 2048 characters",
						schema: 2048,
						parentSchema: schema39$2,
						data: data12
					};
					if (vErrors === null) vErrors = [err37];
					else vErrors.push(err37);
					errors++;
				}
				if (!pattern6$2.test(data12)) {
					const err38 = {
						instancePath: instancePath + "/urlOk",
						schemaPath: "#/components/schemas/ReturnUrl/pattern",
						keyword: "pattern",
						params: { pattern: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$" },
						message: "must match pattern \"^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$\"",
						schema: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$",
						parentSchema: schema39$2,
						data: data12
					};
					if (vErrors === null) vErrors = [err38];
					else vErrors.push(err38);
					errors++;
				}
				if (!formats2(data12)) {
					const err39 = {
						instancePath: instancePath + "/urlOk",
						schemaPath: "#/components/schemas/ReturnUrl/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\"",
						schema: "uri",
						parentSchema: schema39$2,
						data: data12
					};
					if (vErrors === null) vErrors = [err39];
					else vErrors.push(err39);
					errors++;
				}
			} else {
				const err40 = {
					instancePath: instancePath + "/urlOk",
					schemaPath: "#/components/schemas/ReturnUrl/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema39$2.type,
					parentSchema: schema39$2,
					data: data12
				};
				if (vErrors === null) vErrors = [err40];
				else vErrors.push(err40);
				errors++;
			}
		}
		if (data.urlKo !== void 0) {
			let data13 = data.urlKo;
			if (typeof data13 === "string") {
				if (func1$2(data13) > 2048) {
					const err41 = {
						instancePath: instancePath + "/urlKo",
						schemaPath: "#/components/schemas/ReturnUrl/maxLength",
						keyword: "maxLength",
						params: { limit: 2048 },
						message: "must NOT have more than 2048 characters",
						schema: 2048,
						parentSchema: schema39$2,
						data: data13
					};
					if (vErrors === null) vErrors = [err41];
					else vErrors.push(err41);
					errors++;
				}
				if (!pattern6$2.test(data13)) {
					const err42 = {
						instancePath: instancePath + "/urlKo",
						schemaPath: "#/components/schemas/ReturnUrl/pattern",
						keyword: "pattern",
						params: { pattern: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$" },
						message: "must match pattern \"^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$\"",
						schema: "^[Hh][Tt][Tt][Pp][Ss]?:[/]{2}(\\[(([0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,7}:|([0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}|([0-9A-Fa-f]{1,4}:){1,5}(:[0-9A-Fa-f]{1,4}){1,2}|([0-9A-Fa-f]{1,4}:){1,4}(:[0-9A-Fa-f]{1,4}){1,3}|([0-9A-Fa-f]{1,4}:){1,3}(:[0-9A-Fa-f]{1,4}){1,4}|([0-9A-Fa-f]{1,4}:){1,2}(:[0-9A-Fa-f]{1,4}){1,5}|[0-9A-Fa-f]{1,4}:(:[0-9A-Fa-f]{1,4}){1,6}|:((:[0-9A-Fa-f]{1,4}){1,7}|:))\\]|((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])|([A-Za-z0-9_-]{1,63}\\.)*[A-Za-z_-][A-Za-z0-9_-]{0,62}\\.?)(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?([/]([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(\\?([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$",
						parentSchema: schema39$2,
						data: data13
					};
					if (vErrors === null) vErrors = [err42];
					else vErrors.push(err42);
					errors++;
				}
				if (!formats2(data13)) {
					const err43 = {
						instancePath: instancePath + "/urlKo",
						schemaPath: "#/components/schemas/ReturnUrl/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\"",
						schema: "uri",
						parentSchema: schema39$2,
						data: data13
					};
					if (vErrors === null) vErrors = [err43];
					else vErrors.push(err43);
					errors++;
				}
			} else {
				const err44 = {
					instancePath: instancePath + "/urlKo",
					schemaPath: "#/components/schemas/ReturnUrl/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema39$2.type,
					parentSchema: schema39$2,
					data: data13
				};
				if (vErrors === null) vErrors = [err44];
				else vErrors.push(err44);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data14 = data.createdAt;
			if (typeof data14 === "string") {
				if (!pattern12.test(data14)) {
					const err45 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/components/schemas/Timestamp/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
						parentSchema: schema55,
						data: data14
					};
					if (vErrors === null) vErrors = [err45];
					else vErrors.push(err45);
					errors++;
				}
			} else {
				const err46 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/components/schemas/Timestamp/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema55.type,
					parentSchema: schema55,
					data: data14
				};
				if (vErrors === null) vErrors = [err46];
				else vErrors.push(err46);
				errors++;
			}
		}
		if (data.attempts !== void 0) {
			let data15 = data.attempts;
			if (Array.isArray(data15)) {
				const len0 = data15.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate63(data15[i0], {
					instancePath: instancePath + "/attempts/" + i0,
					parentData: data15,
					parentDataProperty: i0,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
					errors = vErrors.length;
				}
			} else {
				const err47 = {
					instancePath: instancePath + "/attempts",
					schemaPath: "#/properties/attempts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema112.properties.attempts.type,
					parentSchema: schema112.properties.attempts,
					data: data15
				};
				if (vErrors === null) vErrors = [err47];
				else vErrors.push(err47);
				errors++;
			}
		}
	} else {
		const err48 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema112.type,
			parentSchema: schema112,
			data
		};
		if (vErrors === null) vErrors = [err48];
		else vErrors.push(err48);
		errors++;
	}
	validate66.errors = vErrors;
	return errors === 0;
}
validate66.evaluated = {
	"props": {
		"sessionId": true,
		"status": true,
		"paymentReference": true,
		"completedAt": true,
		"paymentStatus": true,
		"amount": true,
		"countryCode": true,
		"shopperLocale": true,
		"deliverAt": true,
		"description": true,
		"customReference": true,
		"isPreAuth": true,
		"urlOk": true,
		"urlKo": true,
		"createdAt": true,
		"attempts": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate60.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	let passing0 = null;
	const _errs1 = errors;
	if (!validate61(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
		errors = vErrors.length;
	}
	var _valid0 = _errs1 === errors;
	if (_valid0) {
		valid0 = true;
		passing0 = 0;
		var props0 = {};
		props0.sessionId = true;
		props0.status = true;
		props0.amount = true;
		props0.countryCode = true;
		props0.shopperLocale = true;
		props0.deliverAt = true;
		props0.description = true;
		props0.customReference = true;
		props0.isPreAuth = true;
		props0.urlOk = true;
		props0.urlKo = true;
		props0.createdAt = true;
		props0.attempts = true;
	}
	const _errs2 = errors;
	if (!validate66(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
		errors = vErrors.length;
	}
	var _valid0 = _errs2 === errors;
	if (_valid0 && valid0) {
		valid0 = false;
		passing0 = [passing0, 1];
	} else if (_valid0) {
		valid0 = true;
		passing0 = 1;
		if (props0 !== true) {
			props0 = props0 || {};
			props0.sessionId = true;
			props0.status = true;
			props0.paymentReference = true;
			props0.completedAt = true;
			props0.paymentStatus = true;
			props0.amount = true;
			props0.countryCode = true;
			props0.shopperLocale = true;
			props0.deliverAt = true;
			props0.description = true;
			props0.customReference = true;
			props0.isPreAuth = true;
			props0.urlOk = true;
			props0.urlKo = true;
			props0.createdAt = true;
			props0.attempts = true;
		}
	}
	if (!valid0) {
		const err0 = {
			instancePath,
			schemaPath: "#/oneOf",
			keyword: "oneOf",
			params: { passingSchemas: passing0 },
			message: "must match exactly one schema in oneOf",
			schema: schema98.oneOf,
			parentSchema: schema98,
			data
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate60.errors = vErrors;
	evaluated0.props = props0;
	return errors === 0;
}
validate60.evaluated = {
	"dynamicProps": true,
	"dynamicItems": false
};
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate59.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema97.required,
				parentSchema: schema97,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.data === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "data" },
				message: "must have required property 'data'",
				schema: schema97.required,
				parentSchema: schema97,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema97.properties.success.type,
					parentSchema: schema97.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === true)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema97.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema97.properties.success.enum,
					parentSchema: schema97.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.data !== void 0) {
			if (!validate60(data.data, {
				instancePath: instancePath + "/data",
				parentData: data,
				parentDataProperty: "data",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema97.type,
			parentSchema: schema97,
			data
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate59.errors = vErrors;
	return errors === 0;
}
validate59.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate58.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate59(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
		errors = vErrors.length;
	}
	validate58.errors = vErrors;
	return errors === 0;
}
validate58.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const NotFoundError = validate72;
const schema126 = {
	"description": "The error envelope of status 404.",
	"type": "object",
	"required": ["success", "error"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [false],
			"description": "The request did not do what it was asked to do.",
			"examples": [false]
		},
		"error": {
			"type": "object",
			"description": "What went wrong, for a program and for a person.",
			"required": [
				"message",
				"code",
				"statusCode",
				"traceId"
			],
			"properties": {
				"message": {
					"type": "string",
					"description": "What went wrong, in English.",
					"examples": ["Session not found."]
				},
				"code": {
					"description": "The code. Those that this document knows with status 404, or another one.",
					"anyOf": [{ "$ref": "#/components/schemas/NotFoundErrorCode" }, { "$ref": "#/components/schemas/OtherErrorCode" }],
					"examples": [10404]
				},
				"statusCode": {
					"type": "integer",
					"enum": [404],
					"description": "The HTTP status of the response.",
					"examples": [404]
				},
				"traceId": { "$ref": "#/components/schemas/TraceId" }
			}
		}
	}
};
const schema127 = {
	"type": "integer",
	"description": "The code that this document knows with status 404.",
	"enum": [10404],
	"examples": [10404],
	"x-enum-varnames": ["NotFound"],
	"x-enum-descriptions": ["The route, or the session, payment or terminal that the request names, does not exist for this key."]
};
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate73.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema126.required,
				parentSchema: schema126,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema126.required,
				parentSchema: schema126,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema126.properties.success.type,
					parentSchema: schema126.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === false)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema126.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema126.properties.success.enum,
					parentSchema: schema126.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.error !== void 0) {
			let data1 = data.error;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.message === void 0) {
					const err4 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema126.properties.error.required,
						parentSchema: schema126.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.code === void 0) {
					const err5 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "code" },
						message: "must have required property 'code'",
						schema: schema126.properties.error.required,
						parentSchema: schema126.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1.statusCode === void 0) {
					const err6 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "statusCode" },
						message: "must have required property 'statusCode'",
						schema: schema126.properties.error.required,
						parentSchema: schema126.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.traceId === void 0) {
					const err7 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "traceId" },
						message: "must have required property 'traceId'",
						schema: schema126.properties.error.required,
						parentSchema: schema126.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1.message !== void 0) {
					let data2 = data1.message;
					if (typeof data2 !== "string") {
						const err8 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema126.properties.error.properties.message.type,
							parentSchema: schema126.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data1.code !== void 0) {
					let data3 = data1.code;
					const _errs8 = errors;
					let valid2 = false;
					const _errs9 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err9 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/NotFoundErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema127.type,
							parentSchema: schema127,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					if (!(data3 === 10404)) {
						const err10 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/NotFoundErrorCode/enum",
							keyword: "enum",
							params: { allowedValues: schema127.enum },
							message: "must be equal to one of the allowed values",
							schema: schema127.enum,
							parentSchema: schema127,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					var _valid0 = _errs9 === errors;
					valid2 = valid2 || _valid0;
					const _errs12 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err11 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema59.type,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					const _errs15 = errors;
					const _errs16 = errors;
					if (!(data3 === 10404 || data3 === 10409 || data3 === 10429 || data3 === 10500 || data3 === 10503 || data3 === 11001 || data3 === 11002 || data3 === 11008 || data3 === 12001 || data3 === 12002 || data3 === 12006 || data3 === 12009 || data3 === 13001 || data3 === 13004)) {
						const err12 = {};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (_errs16 === errors) {
						const err13 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/not",
							keyword: "not",
							params: {},
							message: "must NOT be valid",
							schema: schema59.not,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					} else {
						errors = _errs15;
						if (vErrors !== null) {
							if (_errs15) vErrors.length = _errs15;
							else vErrors = null;
						}
					}
					var _valid0 = _errs12 === errors;
					valid2 = valid2 || _valid0;
					if (!valid2) {
						const err14 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf",
							schema: schema126.properties.error.properties.code.anyOf,
							parentSchema: schema126.properties.error.properties.code,
							data: data3
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					} else {
						errors = _errs8;
						if (vErrors !== null) {
							if (_errs8) vErrors.length = _errs8;
							else vErrors = null;
						}
					}
				}
				if (data1.statusCode !== void 0) {
					let data4 = data1.statusCode;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
						const err15 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema126.properties.error.properties.statusCode.type,
							parentSchema: schema126.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (!(data4 === 404)) {
						const err16 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/enum",
							keyword: "enum",
							params: { allowedValues: schema126.properties.error.properties.statusCode.enum },
							message: "must be equal to one of the allowed values",
							schema: schema126.properties.error.properties.statusCode.enum,
							parentSchema: schema126.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data1.traceId !== void 0) {
					let data5 = data1.traceId;
					if (typeof data5 === "string") {
						if (func1$2(data5) > 64) {
							const err17 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (func1$2(data5) < 1) {
							const err18 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/error/traceId",
							schemaPath: "#/components/schemas/TraceId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.type,
							parentSchema: schema60,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema126.properties.error.type,
					parentSchema: schema126.properties.error,
					data: data1
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema126.type,
			parentSchema: schema126,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate73.errors = vErrors;
	return errors === 0;
}
validate73.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate72.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate73(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
		errors = vErrors.length;
	}
	validate72.errors = vErrors;
	return errors === 0;
}
validate72.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const SessionsEnvelope = validate75;
const schema131 = {
	"type": "object",
	"description": "One page of sessions in the success envelope.",
	"required": ["success", "data"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [true],
			"description": "The call did what it was asked to do.",
			"examples": [true]
		},
		"data": { "$ref": "#/components/schemas/SessionPage" }
	}
};
const schema132 = {
	"type": "object",
	"description": "One page of sessions, newest first.",
	"required": ["sessions", "pagination"],
	"properties": {
		"sessions": {
			"type": "array",
			"description": "The sessions of this page.",
			"items": { "$ref": "#/components/schemas/SessionDetail" }
		},
		"pagination": { "$ref": "#/components/schemas/Pagination" }
	},
	"x-assumed": "A list of sessions is a page with the newest first and its place in the whole list; the vendor's page with the response is not public."
};
const schema133 = {
	"type": "object",
	"description": "Where this page stands in the whole list.",
	"required": [
		"page",
		"limit",
		"hasMore"
	],
	"properties": {
		"page": { "$ref": "#/components/schemas/PageNumber" },
		"limit": { "$ref": "#/components/schemas/PageLimit" },
		"hasMore": {
			"type": "boolean",
			"description": "Whether another page follows.",
			"examples": [false]
		}
	},
	"x-assumed": "A list tells whether more follows and gives no total, which would cost a count of the whole list on every call."
};
const schema134 = {
	"type": "integer",
	"description": "Number of a page, counted from 1.",
	"minimum": 1,
	"maximum": 1e6,
	"default": 1,
	"examples": [1],
	"x-assumed": "Pages are counted from 1 to 1,000,000, written in digits alone, and the first is the default; the vendor says only that lists are paginated.",
	"x-assumed-constraints": [
		"minimum",
		"maximum",
		"default"
	]
};
const schema135 = {
	"type": "integer",
	"description": "The most entries that one page holds.",
	"minimum": 1,
	"maximum": 100,
	"default": 20,
	"examples": [20],
	"x-assumed": "A page holds 20 entries unless told otherwise and 100 at the most, written in digits alone.",
	"x-assumed-constraints": [
		"minimum",
		"maximum",
		"default"
	]
};
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate79.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.page === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "page" },
				message: "must have required property 'page'",
				schema: schema133.required,
				parentSchema: schema133,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.limit === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "limit" },
				message: "must have required property 'limit'",
				schema: schema133.required,
				parentSchema: schema133,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.hasMore === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "hasMore" },
				message: "must have required property 'hasMore'",
				schema: schema133.required,
				parentSchema: schema133,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.page !== void 0) {
			let data0 = data.page;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0))) {
				const err3 = {
					instancePath: instancePath + "/page",
					schemaPath: "#/components/schemas/PageNumber/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema134.type,
					parentSchema: schema134,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (typeof data0 == "number") {
				if (data0 > 1e6 || isNaN(data0)) {
					const err4 = {
						instancePath: instancePath + "/page",
						schemaPath: "#/components/schemas/PageNumber/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e6
						},
						message: "must be <= 1000000",
						schema: 1e6,
						parentSchema: schema134,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data0 < 1 || isNaN(data0)) {
					const err5 = {
						instancePath: instancePath + "/page",
						schemaPath: "#/components/schemas/PageNumber/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema134,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.limit !== void 0) {
			let data1 = data.limit;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
				const err6 = {
					instancePath: instancePath + "/limit",
					schemaPath: "#/components/schemas/PageLimit/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema135.type,
					parentSchema: schema135,
					data: data1
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (typeof data1 == "number") {
				if (data1 > 100 || isNaN(data1)) {
					const err7 = {
						instancePath: instancePath + "/limit",
						schemaPath: "#/components/schemas/PageLimit/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100",
						schema: 100,
						parentSchema: schema135,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err8 = {
						instancePath: instancePath + "/limit",
						schemaPath: "#/components/schemas/PageLimit/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema135,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			}
		}
		if (data.hasMore !== void 0) {
			let data2 = data.hasMore;
			if (typeof data2 !== "boolean") {
				const err9 = {
					instancePath: instancePath + "/hasMore",
					schemaPath: "#/properties/hasMore/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema133.properties.hasMore.type,
					parentSchema: schema133.properties.hasMore,
					data: data2
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema133.type,
			parentSchema: schema133,
			data
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate79.errors = vErrors;
	return errors === 0;
}
validate79.evaluated = {
	"props": {
		"page": true,
		"limit": true,
		"hasMore": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate77.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.sessions === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "sessions" },
				message: "must have required property 'sessions'",
				schema: schema132.required,
				parentSchema: schema132,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.pagination === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "pagination" },
				message: "must have required property 'pagination'",
				schema: schema132.required,
				parentSchema: schema132,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.sessions !== void 0) {
			let data0 = data.sessions;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate60(data0[i0], {
					instancePath: instancePath + "/sessions/" + i0,
					parentData: data0,
					parentDataProperty: i0,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
					errors = vErrors.length;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/sessions",
					schemaPath: "#/properties/sessions/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema132.properties.sessions.type,
					parentSchema: schema132.properties.sessions,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.pagination !== void 0) {
			if (!validate79(data.pagination, {
				instancePath: instancePath + "/pagination",
				parentData: data,
				parentDataProperty: "pagination",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema132.type,
			parentSchema: schema132,
			data
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate77.errors = vErrors;
	return errors === 0;
}
validate77.evaluated = {
	"props": {
		"sessions": true,
		"pagination": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate76.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema131.required,
				parentSchema: schema131,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.data === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "data" },
				message: "must have required property 'data'",
				schema: schema131.required,
				parentSchema: schema131,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema131.properties.success.type,
					parentSchema: schema131.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === true)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema131.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema131.properties.success.enum,
					parentSchema: schema131.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.data !== void 0) {
			if (!validate77(data.data, {
				instancePath: instancePath + "/data",
				parentData: data,
				parentDataProperty: "data",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema131.type,
			parentSchema: schema131,
			data
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate76.errors = vErrors;
	return errors === 0;
}
validate76.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate75.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate76(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
		errors = vErrors.length;
	}
	validate75.errors = vErrors;
	return errors === 0;
}
validate75.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const RefundRequest = validate83;
const schema137 = {
	"type": "object",
	"description": "Gives back all or part of what a payment took. The sum of all refunds never exceeds the captured amount.",
	"additionalProperties": false,
	"required": [
		"webcode",
		"paymentReference",
		"amount",
		"reason"
	],
	"properties": {
		"webcode": { "$ref": "#/components/schemas/Webcode" },
		"paymentReference": { "$ref": "#/components/schemas/PaymentReference" },
		"amount": { "$ref": "#/components/schemas/RequestedAmount" },
		"reason": { "$ref": "#/components/schemas/RefundReason" }
	},
	"x-assumed": "A refund has no other fields and the currency of its payment, and all refunds of a payment together never exceed the captured amount; the vendor states no rule.",
	"x-assumed-constraints": ["additionalProperties"]
};
const schema140 = {
	"type": "string",
	"description": "Why money goes back, one of the exact values.",
	"enum": [
		"FRAUD",
		"CUSTOMER REQUEST",
		"RETURN",
		"DUPLICATE",
		"OTHER"
	],
	"x-enum-varnames": [
		"FRAUD",
		"CUSTOMER_REQUEST",
		"RETURN",
		"DUPLICATE",
		"OTHER"
	],
	"x-enum-descriptions": [
		"The payment was fraudulent.",
		"The customer asked for it.",
		"The goods or the service were returned.",
		"The customer paid twice.",
		"Any other reason."
	],
	"examples": ["CUSTOMER REQUEST"],
	"x-assumed": "OTHER is accepted beside the four reasons that the vendor's page shows before it is cut off, and each reason means what its name says."
};
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate84.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.webcode === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema137.required,
				parentSchema: schema137,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.paymentReference === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "paymentReference" },
				message: "must have required property 'paymentReference'",
				schema: schema137.required,
				parentSchema: schema137,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.amount === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "amount" },
				message: "must have required property 'amount'",
				schema: schema137.required,
				parentSchema: schema137,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.reason === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reason" },
				message: "must have required property 'reason'",
				schema: schema137.required,
				parentSchema: schema137,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "webcode" || key0 === "paymentReference" || key0 === "amount" || key0 === "reason")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema137,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.webcode !== void 0) {
			let data0 = data.webcode;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 32) {
					const err5 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/maxLength",
						keyword: "maxLength",
						params: { limit: 32 },
						message: "must NOT have more than 32 characters",
						schema: 32,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err6 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (!pattern5$1.test(data0)) {
					const err7 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]+$" },
						message: "must match pattern \"^[A-Za-z0-9_-]+$\"",
						schema: "^[A-Za-z0-9_-]+$",
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/webcode",
					schemaPath: "#/components/schemas/Webcode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema35$2.type,
					parentSchema: schema35$2,
					data: data0
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.paymentReference !== void 0) {
			let data1 = data.paymentReference;
			if (typeof data1 === "string") {
				if (func1$2(data1) > 128) {
					const err9 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (func1$2(data1) < 1) {
					const err10 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/paymentReference",
					schemaPath: "#/components/schemas/PaymentReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema110.type,
					parentSchema: schema110,
					data: data1
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.amount !== void 0) {
			if (!validate24$2(data.amount, {
				instancePath: instancePath + "/amount",
				parentData: data,
				parentDataProperty: "amount",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate24$2.errors : vErrors.concat(validate24$2.errors);
				errors = vErrors.length;
			}
		}
		if (data.reason !== void 0) {
			let data3 = data.reason;
			if (typeof data3 !== "string") {
				const err12 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/components/schemas/RefundReason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema140.type,
					parentSchema: schema140,
					data: data3
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (!(data3 === "FRAUD" || data3 === "CUSTOMER REQUEST" || data3 === "RETURN" || data3 === "DUPLICATE" || data3 === "OTHER")) {
				const err13 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/components/schemas/RefundReason/enum",
					keyword: "enum",
					params: { allowedValues: schema140.enum },
					message: "must be equal to one of the allowed values",
					schema: schema140.enum,
					parentSchema: schema140,
					data: data3
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema137.type,
			parentSchema: schema137,
			data
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
	}
	validate84.errors = vErrors;
	return errors === 0;
}
validate84.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate83.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate84(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
		errors = vErrors.length;
	}
	validate83.errors = vErrors;
	return errors === 0;
}
validate83.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const ModificationEnvelope = validate87;
const schema142 = {
	"type": "object",
	"description": "The accepted modification in the success envelope.",
	"required": ["success", "data"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [true],
			"description": "The call did what it was asked to do.",
			"examples": [true]
		},
		"data": { "$ref": "#/components/schemas/AcceptedModification" }
	}
};
const schema143 = {
	"type": "object",
	"description": "A modification that was taken in. Its outcome arrives by webhook and shows in the list.",
	"required": [
		"modificationId",
		"paymentReference",
		"type",
		"status",
		"createdAt"
	],
	"properties": {
		"modificationId": { "$ref": "#/components/schemas/ModificationId" },
		"paymentReference": { "$ref": "#/components/schemas/PaymentReference" },
		"type": { "$ref": "#/components/schemas/ModificationType" },
		"status": {
			"type": "string",
			"enum": ["received"],
			"description": "An accepted modification is not processed yet.",
			"x-assumed": "A modification settles as succeeded or failed; the vendor says only that it is processed after the response.",
			"examples": ["received"]
		},
		"amount": { "$ref": "#/components/schemas/Amount" },
		"reason": { "$ref": "#/components/schemas/RefundReason" },
		"createdAt": { "$ref": "#/components/schemas/Timestamp" }
	},
	"x-assumed": "A modification has an identifier, payment, type, amount (refunds and captures), reason (refunds) and time; the vendor's page with this response is not public."
};
const schema144 = {
	"type": "string",
	"description": "Identifier of one modification. Treat it as opaque.",
	"minLength": 1,
	"maxLength": 128,
	"examples": ["SHOP01-MOD-17195000009012"],
	"x-assumed": "A modification has an identifier of its own, of 1 to 128 characters, so that several refunds of one payment can be told apart.",
	"x-assumed-constraints": ["minLength", "maxLength"]
};
const schema146 = {
	"type": "string",
	"description": "What a modification does to its payment.",
	"enum": [
		"refund",
		"capture",
		"cancel",
		"extend"
	],
	"x-enum-varnames": [
		"REFUND",
		"CAPTURE",
		"CANCEL",
		"EXTEND"
	],
	"x-enum-descriptions": [
		"Gives back all or part of a payment.",
		"Takes all or part of a pre-authorised amount.",
		"Gives up a whole payment.",
		"Keeps an amount reserved for longer."
	],
	"examples": ["refund"],
	"x-assumed": "The type is named after the last part of the route that made the modification."
};
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate89.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.modificationId === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "modificationId" },
				message: "must have required property 'modificationId'",
				schema: schema143.required,
				parentSchema: schema143,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.paymentReference === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "paymentReference" },
				message: "must have required property 'paymentReference'",
				schema: schema143.required,
				parentSchema: schema143,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.type === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "type" },
				message: "must have required property 'type'",
				schema: schema143.required,
				parentSchema: schema143,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.status === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'",
				schema: schema143.required,
				parentSchema: schema143,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.createdAt === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'",
				schema: schema143.required,
				parentSchema: schema143,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.modificationId !== void 0) {
			let data0 = data.modificationId;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 128) {
					const err5 = {
						instancePath: instancePath + "/modificationId",
						schemaPath: "#/components/schemas/ModificationId/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema144,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err6 = {
						instancePath: instancePath + "/modificationId",
						schemaPath: "#/components/schemas/ModificationId/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema144,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/modificationId",
					schemaPath: "#/components/schemas/ModificationId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema144.type,
					parentSchema: schema144,
					data: data0
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.paymentReference !== void 0) {
			let data1 = data.paymentReference;
			if (typeof data1 === "string") {
				if (func1$2(data1) > 128) {
					const err8 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func1$2(data1) < 1) {
					const err9 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/paymentReference",
					schemaPath: "#/components/schemas/PaymentReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema110.type,
					parentSchema: schema110,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.type !== void 0) {
			let data2 = data.type;
			if (typeof data2 !== "string") {
				const err11 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/components/schemas/ModificationType/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema146.type,
					parentSchema: schema146,
					data: data2
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (!(data2 === "refund" || data2 === "capture" || data2 === "cancel" || data2 === "extend")) {
				const err12 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/components/schemas/ModificationType/enum",
					keyword: "enum",
					params: { allowedValues: schema146.enum },
					message: "must be equal to one of the allowed values",
					schema: schema146.enum,
					parentSchema: schema146,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data3 = data.status;
			if (typeof data3 !== "string") {
				const err13 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema143.properties.status.type,
					parentSchema: schema143.properties.status,
					data: data3
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
			if (!(data3 === "received")) {
				const err14 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema143.properties.status.enum },
					message: "must be equal to one of the allowed values",
					schema: schema143.properties.status.enum,
					parentSchema: schema143.properties.status,
					data: data3
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.amount !== void 0) {
			if (!validate30(data.amount, {
				instancePath: instancePath + "/amount",
				parentData: data,
				parentDataProperty: "amount",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
				errors = vErrors.length;
			}
		}
		if (data.reason !== void 0) {
			let data5 = data.reason;
			if (typeof data5 !== "string") {
				const err15 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/components/schemas/RefundReason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema140.type,
					parentSchema: schema140,
					data: data5
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (!(data5 === "FRAUD" || data5 === "CUSTOMER REQUEST" || data5 === "RETURN" || data5 === "DUPLICATE" || data5 === "OTHER")) {
				const err16 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/components/schemas/RefundReason/enum",
					keyword: "enum",
					params: { allowedValues: schema140.enum },
					message: "must be equal to one of the allowed values",
					schema: schema140.enum,
					parentSchema: schema140,
					data: data5
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data6 = data.createdAt;
			if (typeof data6 === "string") {
				if (!pattern12.test(data6)) {
					const err17 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/components/schemas/Timestamp/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
						parentSchema: schema55,
						data: data6
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/components/schemas/Timestamp/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema55.type,
					parentSchema: schema55,
					data: data6
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
	} else {
		const err19 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema143.type,
			parentSchema: schema143,
			data
		};
		if (vErrors === null) vErrors = [err19];
		else vErrors.push(err19);
		errors++;
	}
	validate89.errors = vErrors;
	return errors === 0;
}
validate89.evaluated = {
	"props": {
		"modificationId": true,
		"paymentReference": true,
		"type": true,
		"status": true,
		"amount": true,
		"reason": true,
		"createdAt": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate88.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema142.required,
				parentSchema: schema142,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.data === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "data" },
				message: "must have required property 'data'",
				schema: schema142.required,
				parentSchema: schema142,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema142.properties.success.type,
					parentSchema: schema142.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === true)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema142.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema142.properties.success.enum,
					parentSchema: schema142.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.data !== void 0) {
			if (!validate89(data.data, {
				instancePath: instancePath + "/data",
				parentData: data,
				parentDataProperty: "data",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema142.type,
			parentSchema: schema142,
			data
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate88.errors = vErrors;
	return errors === 0;
}
validate88.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate87.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate88(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
		errors = vErrors.length;
	}
	validate87.errors = vErrors;
	return errors === 0;
}
validate87.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const CaptureRequest = validate93;
const schema150 = {
	"type": "object",
	"description": "Takes all or part of a pre-authorised amount. A payment is captured once; what is left over is released.",
	"additionalProperties": false,
	"required": [
		"webcode",
		"paymentReference",
		"amount"
	],
	"properties": {
		"webcode": { "$ref": "#/components/schemas/Webcode" },
		"paymentReference": { "$ref": "#/components/schemas/PaymentReference" },
		"amount": { "$ref": "#/components/schemas/RequestedAmount" }
	},
	"x-assumed": "A capture names its payment and amount and nothing else, may be partial, and happens once per payment; the vendor says only that captures exist.",
	"x-assumed-constraints": ["additionalProperties"]
};
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate94.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.webcode === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema150.required,
				parentSchema: schema150,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.paymentReference === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "paymentReference" },
				message: "must have required property 'paymentReference'",
				schema: schema150.required,
				parentSchema: schema150,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.amount === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "amount" },
				message: "must have required property 'amount'",
				schema: schema150.required,
				parentSchema: schema150,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "webcode" || key0 === "paymentReference" || key0 === "amount")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema150,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.webcode !== void 0) {
			let data0 = data.webcode;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 32) {
					const err4 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/maxLength",
						keyword: "maxLength",
						params: { limit: 32 },
						message: "must NOT have more than 32 characters",
						schema: 32,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err5 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (!pattern5$1.test(data0)) {
					const err6 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]+$" },
						message: "must match pattern \"^[A-Za-z0-9_-]+$\"",
						schema: "^[A-Za-z0-9_-]+$",
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/webcode",
					schemaPath: "#/components/schemas/Webcode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema35$2.type,
					parentSchema: schema35$2,
					data: data0
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.paymentReference !== void 0) {
			let data1 = data.paymentReference;
			if (typeof data1 === "string") {
				if (func1$2(data1) > 128) {
					const err8 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func1$2(data1) < 1) {
					const err9 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/paymentReference",
					schemaPath: "#/components/schemas/PaymentReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema110.type,
					parentSchema: schema110,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.amount !== void 0) {
			if (!validate24$2(data.amount, {
				instancePath: instancePath + "/amount",
				parentData: data,
				parentDataProperty: "amount",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate24$2.errors : vErrors.concat(validate24$2.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema150.type,
			parentSchema: schema150,
			data
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate94.errors = vErrors;
	return errors === 0;
}
validate94.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate93.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate94(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
		errors = vErrors.length;
	}
	validate93.errors = vErrors;
	return errors === 0;
}
validate93.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const CancelRequest = validate97;
const schema154 = {
	"type": "object",
	"description": "Cancels a whole payment: a pre-authorisation before its capture, or a sale as long as nothing of it was refunded.\n",
	"additionalProperties": false,
	"required": ["webcode", "paymentReference"],
	"properties": {
		"webcode": { "$ref": "#/components/schemas/Webcode" },
		"paymentReference": { "$ref": "#/components/schemas/PaymentReference" }
	},
	"x-assumed": "A cancellation names only the payment and always covers all of it; a pre-authorisation can be cancelled before its capture and a sale before its first refund, because the vendor does not restrict cancellations to pre-authorisations.",
	"x-assumed-constraints": ["additionalProperties"]
};
function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate98.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.webcode === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema154.required,
				parentSchema: schema154,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.paymentReference === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "paymentReference" },
				message: "must have required property 'paymentReference'",
				schema: schema154.required,
				parentSchema: schema154,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "webcode" || key0 === "paymentReference")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema154,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.webcode !== void 0) {
			let data0 = data.webcode;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 32) {
					const err3 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/maxLength",
						keyword: "maxLength",
						params: { limit: 32 },
						message: "must NOT have more than 32 characters",
						schema: 32,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (!pattern5$1.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]+$" },
						message: "must match pattern \"^[A-Za-z0-9_-]+$\"",
						schema: "^[A-Za-z0-9_-]+$",
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/webcode",
					schemaPath: "#/components/schemas/Webcode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema35$2.type,
					parentSchema: schema35$2,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.paymentReference !== void 0) {
			let data1 = data.paymentReference;
			if (typeof data1 === "string") {
				if (func1$2(data1) > 128) {
					const err7 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (func1$2(data1) < 1) {
					const err8 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/paymentReference",
					schemaPath: "#/components/schemas/PaymentReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema110.type,
					parentSchema: schema110,
					data: data1
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema154.type,
			parentSchema: schema154,
			data
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate98.errors = vErrors;
	return errors === 0;
}
validate98.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate97.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate98(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
		errors = vErrors.length;
	}
	validate97.errors = vErrors;
	return errors === 0;
}
validate97.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const ExtendRequest = validate100;
const schema158 = {
	"type": "object",
	"description": "Keeps a pre-authorisation valid for longer.",
	"additionalProperties": false,
	"required": ["webcode", "paymentReference"],
	"properties": {
		"webcode": { "$ref": "#/components/schemas/Webcode" },
		"paymentReference": { "$ref": "#/components/schemas/PaymentReference" }
	},
	"x-assumed": "An extension names only the payment; how long it lasts is the card scheme's decision.",
	"x-assumed-constraints": ["additionalProperties"]
};
function validate101(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate101.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.webcode === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema158.required,
				parentSchema: schema158,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.paymentReference === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "paymentReference" },
				message: "must have required property 'paymentReference'",
				schema: schema158.required,
				parentSchema: schema158,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "webcode" || key0 === "paymentReference")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema158,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.webcode !== void 0) {
			let data0 = data.webcode;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 32) {
					const err3 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/maxLength",
						keyword: "maxLength",
						params: { limit: 32 },
						message: "must NOT have more than 32 characters",
						schema: 32,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (!pattern5$1.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]+$" },
						message: "must match pattern \"^[A-Za-z0-9_-]+$\"",
						schema: "^[A-Za-z0-9_-]+$",
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/webcode",
					schemaPath: "#/components/schemas/Webcode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema35$2.type,
					parentSchema: schema35$2,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.paymentReference !== void 0) {
			let data1 = data.paymentReference;
			if (typeof data1 === "string") {
				if (func1$2(data1) > 128) {
					const err7 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (func1$2(data1) < 1) {
					const err8 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/paymentReference",
					schemaPath: "#/components/schemas/PaymentReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema110.type,
					parentSchema: schema110,
					data: data1
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
	} else {
		const err10 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema158.type,
			parentSchema: schema158,
			data
		};
		if (vErrors === null) vErrors = [err10];
		else vErrors.push(err10);
		errors++;
	}
	validate101.errors = vErrors;
	return errors === 0;
}
validate101.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate100.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate101(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
		errors = vErrors.length;
	}
	validate100.errors = vErrors;
	return errors === 0;
}
validate100.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const ModificationsEnvelope = validate103;
const schema162 = {
	"type": "object",
	"description": "One page of modifications in the success envelope.",
	"required": ["success", "data"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [true],
			"description": "The call did what it was asked to do.",
			"examples": [true]
		},
		"data": { "$ref": "#/components/schemas/ModificationPage" }
	}
};
const schema163 = {
	"type": "object",
	"description": "One page of modifications, newest first.",
	"required": ["modifications", "pagination"],
	"properties": {
		"modifications": {
			"type": "array",
			"description": "The modifications of this page.",
			"items": { "$ref": "#/components/schemas/Modification" }
		},
		"pagination": { "$ref": "#/components/schemas/Pagination" }
	},
	"x-assumed": "A list of modifications is a page with the newest first and its place in the whole list; the vendor's page with the response is not public."
};
const schema164 = {
	"type": "object",
	"description": "A modification with its present status. One that has `failed` says why in `failureReason`.",
	"required": [
		"modificationId",
		"paymentReference",
		"type",
		"status",
		"createdAt"
	],
	"properties": {
		"modificationId": { "$ref": "#/components/schemas/ModificationId" },
		"paymentReference": { "$ref": "#/components/schemas/PaymentReference" },
		"type": { "$ref": "#/components/schemas/ModificationType" },
		"status": { "$ref": "#/components/schemas/ModificationStatus" },
		"failureReason": { "$ref": "#/components/schemas/FailureReason" },
		"amount": { "$ref": "#/components/schemas/Amount" },
		"reason": { "$ref": "#/components/schemas/RefundReason" },
		"createdAt": { "$ref": "#/components/schemas/Timestamp" }
	},
	"x-assumed": "A modification has an identifier, payment, type, amount (refunds and captures), reason (refunds) and time; the vendor's page with this response is not public."
};
const schema168 = {
	"type": "string",
	"description": "`received` until the provider has processed it, then `succeeded` or `failed`, with a `failureReason`.",
	"enum": [
		"received",
		"succeeded",
		"failed"
	],
	"x-enum-varnames": [
		"RECEIVED",
		"SUCCEEDED",
		"FAILED"
	],
	"x-enum-descriptions": [
		"It is not processed yet.",
		"It was processed.",
		"It could not be processed."
	],
	"examples": ["received"],
	"x-assumed": "A modification settles as succeeded or failed; the vendor says only that it is processed after the response."
};
const schema169 = {
	"type": "string",
	"description": "Why a modification failed, in English, for a person to read. Programs must not depend on its text.",
	"minLength": 1,
	"maxLength": 255,
	"examples": ["Insufficient balance on the merchant account."],
	"x-assumed": "A failed modification gives the reason as free text of 1 to 255 characters, because a merchant has to decide what to do next; the vendor shows no failed modification.",
	"x-assumed-constraints": ["minLength", "maxLength"]
};
function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate106.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.modificationId === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "modificationId" },
				message: "must have required property 'modificationId'",
				schema: schema164.required,
				parentSchema: schema164,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.paymentReference === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "paymentReference" },
				message: "must have required property 'paymentReference'",
				schema: schema164.required,
				parentSchema: schema164,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.type === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "type" },
				message: "must have required property 'type'",
				schema: schema164.required,
				parentSchema: schema164,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.status === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'",
				schema: schema164.required,
				parentSchema: schema164,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.createdAt === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'",
				schema: schema164.required,
				parentSchema: schema164,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.modificationId !== void 0) {
			let data0 = data.modificationId;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 128) {
					const err5 = {
						instancePath: instancePath + "/modificationId",
						schemaPath: "#/components/schemas/ModificationId/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema144,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err6 = {
						instancePath: instancePath + "/modificationId",
						schemaPath: "#/components/schemas/ModificationId/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema144,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/modificationId",
					schemaPath: "#/components/schemas/ModificationId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema144.type,
					parentSchema: schema144,
					data: data0
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.paymentReference !== void 0) {
			let data1 = data.paymentReference;
			if (typeof data1 === "string") {
				if (func1$2(data1) > 128) {
					const err8 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func1$2(data1) < 1) {
					const err9 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/paymentReference",
					schemaPath: "#/components/schemas/PaymentReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema110.type,
					parentSchema: schema110,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.type !== void 0) {
			let data2 = data.type;
			if (typeof data2 !== "string") {
				const err11 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/components/schemas/ModificationType/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema146.type,
					parentSchema: schema146,
					data: data2
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (!(data2 === "refund" || data2 === "capture" || data2 === "cancel" || data2 === "extend")) {
				const err12 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/components/schemas/ModificationType/enum",
					keyword: "enum",
					params: { allowedValues: schema146.enum },
					message: "must be equal to one of the allowed values",
					schema: schema146.enum,
					parentSchema: schema146,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data3 = data.status;
			if (typeof data3 !== "string") {
				const err13 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/components/schemas/ModificationStatus/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema168.type,
					parentSchema: schema168,
					data: data3
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
			if (!(data3 === "received" || data3 === "succeeded" || data3 === "failed")) {
				const err14 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/components/schemas/ModificationStatus/enum",
					keyword: "enum",
					params: { allowedValues: schema168.enum },
					message: "must be equal to one of the allowed values",
					schema: schema168.enum,
					parentSchema: schema168,
					data: data3
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.failureReason !== void 0) {
			let data4 = data.failureReason;
			if (typeof data4 === "string") {
				if (func1$2(data4) > 255) {
					const err15 = {
						instancePath: instancePath + "/failureReason",
						schemaPath: "#/components/schemas/FailureReason/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters",
						schema: 255,
						parentSchema: schema169,
						data: data4
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (func1$2(data4) < 1) {
					const err16 = {
						instancePath: instancePath + "/failureReason",
						schemaPath: "#/components/schemas/FailureReason/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema169,
						data: data4
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/failureReason",
					schemaPath: "#/components/schemas/FailureReason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema169.type,
					parentSchema: schema169,
					data: data4
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.amount !== void 0) {
			if (!validate30(data.amount, {
				instancePath: instancePath + "/amount",
				parentData: data,
				parentDataProperty: "amount",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
				errors = vErrors.length;
			}
		}
		if (data.reason !== void 0) {
			let data6 = data.reason;
			if (typeof data6 !== "string") {
				const err18 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/components/schemas/RefundReason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema140.type,
					parentSchema: schema140,
					data: data6
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
			if (!(data6 === "FRAUD" || data6 === "CUSTOMER REQUEST" || data6 === "RETURN" || data6 === "DUPLICATE" || data6 === "OTHER")) {
				const err19 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/components/schemas/RefundReason/enum",
					keyword: "enum",
					params: { allowedValues: schema140.enum },
					message: "must be equal to one of the allowed values",
					schema: schema140.enum,
					parentSchema: schema140,
					data: data6
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data7 = data.createdAt;
			if (typeof data7 === "string") {
				if (!pattern12.test(data7)) {
					const err20 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/components/schemas/Timestamp/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
						parentSchema: schema55,
						data: data7
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/components/schemas/Timestamp/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema55.type,
					parentSchema: schema55,
					data: data7
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
	} else {
		const err22 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema164.type,
			parentSchema: schema164,
			data
		};
		if (vErrors === null) vErrors = [err22];
		else vErrors.push(err22);
		errors++;
	}
	validate106.errors = vErrors;
	return errors === 0;
}
validate106.evaluated = {
	"props": {
		"modificationId": true,
		"paymentReference": true,
		"type": true,
		"status": true,
		"failureReason": true,
		"amount": true,
		"reason": true,
		"createdAt": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate105.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.modifications === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "modifications" },
				message: "must have required property 'modifications'",
				schema: schema163.required,
				parentSchema: schema163,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.pagination === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "pagination" },
				message: "must have required property 'pagination'",
				schema: schema163.required,
				parentSchema: schema163,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.modifications !== void 0) {
			let data0 = data.modifications;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate106(data0[i0], {
					instancePath: instancePath + "/modifications/" + i0,
					parentData: data0,
					parentDataProperty: i0,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
					errors = vErrors.length;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/modifications",
					schemaPath: "#/properties/modifications/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema163.properties.modifications.type,
					parentSchema: schema163.properties.modifications,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.pagination !== void 0) {
			if (!validate79(data.pagination, {
				instancePath: instancePath + "/pagination",
				parentData: data,
				parentDataProperty: "pagination",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema163.type,
			parentSchema: schema163,
			data
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate105.errors = vErrors;
	return errors === 0;
}
validate105.evaluated = {
	"props": {
		"modifications": true,
		"pagination": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate104.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema162.required,
				parentSchema: schema162,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.data === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "data" },
				message: "must have required property 'data'",
				schema: schema162.required,
				parentSchema: schema162,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema162.properties.success.type,
					parentSchema: schema162.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === true)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema162.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema162.properties.success.enum,
					parentSchema: schema162.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.data !== void 0) {
			if (!validate105(data.data, {
				instancePath: instancePath + "/data",
				parentData: data,
				parentDataProperty: "data",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema162.type,
			parentSchema: schema162,
			data
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate104.errors = vErrors;
	return errors === 0;
}
validate104.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate103(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate103.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate104(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
		errors = vErrors.length;
	}
	validate103.errors = vErrors;
	return errors === 0;
}
validate103.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const TerminalsEnvelope = validate112;
const schema173 = {
	"type": "object",
	"description": "The terminals in the success envelope.",
	"required": ["success", "data"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [true],
			"description": "The call did what it was asked to do.",
			"examples": [true]
		},
		"data": {
			"type": "array",
			"description": "The terminals of the webcode.",
			"items": { "$ref": "#/components/schemas/Terminal" }
		}
	}
};
const schema174 = {
	"type": "object",
	"description": "A physical terminal that is active and operational.",
	"required": [
		"poiId",
		"status",
		"name",
		"model",
		"createdAt",
		"updatedAt"
	],
	"properties": {
		"poiId": { "$ref": "#/components/schemas/PoiId" },
		"status": {
			"type": "string",
			"enum": ["boarded"],
			"description": "Only boarded terminals are listed.",
			"examples": ["boarded"]
		},
		"name": {
			"type": "string",
			"description": "Name that the business gave to the terminal.",
			"examples": ["Terminal Test 1 - Mostrador"]
		},
		"model": {
			"type": "string",
			"description": "Hardware model.",
			"examples": ["V400m"]
		},
		"createdAt": {
			"type": "string",
			"format": "date-time",
			"description": "When the terminal was registered, ISO 8601.",
			"examples": ["2026-01-15T10:00:00Z"],
			"x-assumed": "The dates of a terminal are in ISO 8601 with a zone; the vendor names the two fields, and its sessions have a date without a zone.",
			"x-assumed-constraints": ["format"]
		},
		"updatedAt": {
			"type": "string",
			"format": "date-time",
			"description": "When its record last changed, ISO 8601.",
			"examples": ["2026-06-20T08:30:00Z"],
			"x-assumed": "The dates of a terminal are in ISO 8601 with a zone; the vendor names the two fields, and its sessions have a date without a zone.",
			"x-assumed-constraints": ["format"]
		}
	},
	"x-test-terminals": {
		"terminals": [
			{
				"poiId": "V400m-TEST-000001",
				"name": "Terminal Test 1 - Mostrador",
				"model": "V400m",
				"online": true,
				"createdAt": "2026-01-15T10:00:00Z",
				"updatedAt": "2026-06-20T08:30:00Z"
			},
			{
				"poiId": "S1F2-TEST-000002",
				"name": "Terminal Test 2 - Terraza",
				"model": "S1F2",
				"online": true,
				"createdAt": "2026-01-15T10:00:00Z",
				"updatedAt": "2026-06-20T08:30:00Z"
			},
			{
				"poiId": "P400Plus-TEST-000003",
				"name": "Terminal Test 3 - Almacen",
				"model": "P400Plus",
				"online": false,
				"createdAt": "2026-01-15T10:00:00Z",
				"updatedAt": "2026-06-20T08:30:00Z"
			}
		],
		"x-assumed": "The dates of the three test terminals are ours, because the vendor shows them for one terminal only."
	},
	"x-live-terminals": {
		"terminals": [{
			"poiId": "V400m-346403161",
			"name": "Recepcion",
			"model": "V400m",
			"online": true,
			"createdAt": "2025-11-03T09:00:00Z",
			"updatedAt": "2026-06-01T07:15:00Z"
		}, {
			"poiId": "S1F2-000158213303054",
			"name": "Restaurante",
			"model": "S1F2",
			"online": true,
			"createdAt": "2025-11-03T09:20:00Z",
			"updatedAt": "2026-06-01T07:15:00Z"
		}],
		"x-assumed": "The terminals of Live are those of the sandbox's simulated Live, which are ours; the real Live lists the physical terminals of the business."
	}
};
const schema175 = {
	"type": "string",
	"description": "Identifier of a physical terminal (point of interaction).",
	"minLength": 1,
	"maxLength": 128,
	"examples": ["V400m-TEST-000001"],
	"x-assumed": "An identifier has 1 to 128 characters; the vendor shows examples but states no length.",
	"x-assumed-constraints": ["minLength", "maxLength"]
};
function validate114(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate114.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.poiId === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "poiId" },
				message: "must have required property 'poiId'",
				schema: schema174.required,
				parentSchema: schema174,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.status === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'",
				schema: schema174.required,
				parentSchema: schema174,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.name === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" },
				message: "must have required property 'name'",
				schema: schema174.required,
				parentSchema: schema174,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.model === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "model" },
				message: "must have required property 'model'",
				schema: schema174.required,
				parentSchema: schema174,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.createdAt === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'",
				schema: schema174.required,
				parentSchema: schema174,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.updatedAt === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "updatedAt" },
				message: "must have required property 'updatedAt'",
				schema: schema174.required,
				parentSchema: schema174,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.poiId !== void 0) {
			let data0 = data.poiId;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 128) {
					const err6 = {
						instancePath: instancePath + "/poiId",
						schemaPath: "#/components/schemas/PoiId/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema175,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err7 = {
						instancePath: instancePath + "/poiId",
						schemaPath: "#/components/schemas/PoiId/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema175,
						data: data0
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/poiId",
					schemaPath: "#/components/schemas/PoiId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema175.type,
					parentSchema: schema175,
					data: data0
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data1 = data.status;
			if (typeof data1 !== "string") {
				const err9 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema174.properties.status.type,
					parentSchema: schema174.properties.status,
					data: data1
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (!(data1 === "boarded")) {
				const err10 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema174.properties.status.enum },
					message: "must be equal to one of the allowed values",
					schema: schema174.properties.status.enum,
					parentSchema: schema174.properties.status,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.name !== void 0) {
			let data2 = data.name;
			if (typeof data2 !== "string") {
				const err11 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema174.properties.name.type,
					parentSchema: schema174.properties.name,
					data: data2
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.model !== void 0) {
			let data3 = data.model;
			if (typeof data3 !== "string") {
				const err12 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema174.properties.model.type,
					parentSchema: schema174.properties.model,
					data: data3
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data4 = data.createdAt;
			if (typeof data4 === "string") {
				if (!formats6(data4)) {
					const err13 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/properties/createdAt/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\"",
						schema: "date-time",
						parentSchema: schema174.properties.createdAt,
						data: data4
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/properties/createdAt/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema174.properties.createdAt.type,
					parentSchema: schema174.properties.createdAt,
					data: data4
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.updatedAt !== void 0) {
			let data5 = data.updatedAt;
			if (typeof data5 === "string") {
				if (!formats6(data5)) {
					const err15 = {
						instancePath: instancePath + "/updatedAt",
						schemaPath: "#/properties/updatedAt/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\"",
						schema: "date-time",
						parentSchema: schema174.properties.updatedAt,
						data: data5
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/updatedAt",
					schemaPath: "#/properties/updatedAt/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema174.properties.updatedAt.type,
					parentSchema: schema174.properties.updatedAt,
					data: data5
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
	} else {
		const err17 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema174.type,
			parentSchema: schema174,
			data
		};
		if (vErrors === null) vErrors = [err17];
		else vErrors.push(err17);
		errors++;
	}
	validate114.errors = vErrors;
	return errors === 0;
}
validate114.evaluated = {
	"props": {
		"poiId": true,
		"status": true,
		"name": true,
		"model": true,
		"createdAt": true,
		"updatedAt": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate113(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate113.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema173.required,
				parentSchema: schema173,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.data === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "data" },
				message: "must have required property 'data'",
				schema: schema173.required,
				parentSchema: schema173,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema173.properties.success.type,
					parentSchema: schema173.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === true)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema173.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema173.properties.success.enum,
					parentSchema: schema173.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.data !== void 0) {
			let data1 = data.data;
			if (Array.isArray(data1)) {
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate114(data1[i0], {
					instancePath: instancePath + "/data/" + i0,
					parentData: data1,
					parentDataProperty: i0,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
					errors = vErrors.length;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/data",
					schemaPath: "#/properties/data/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema173.properties.data.type,
					parentSchema: schema173.properties.data,
					data: data1
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema173.type,
			parentSchema: schema173,
			data
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate113.errors = vErrors;
	return errors === 0;
}
validate113.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate112.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate113(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
		errors = vErrors.length;
	}
	validate112.errors = vErrors;
	return errors === 0;
}
validate112.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const PosPaymentRequest = validate117;
const schema177 = {
	"type": "object",
	"description": "Charges an amount on one terminal. In Test the last two digits of the amount decide the outcome: see\n`x-magic-amounts`. In Live every amount is an ordinary one.\n",
	"additionalProperties": false,
	"required": [
		"webcode",
		"poiId",
		"amount"
	],
	"properties": {
		"webcode": { "$ref": "#/components/schemas/Webcode" },
		"poiId": { "$ref": "#/components/schemas/PoiId" },
		"amount": { "$ref": "#/components/schemas/RequestedAmount" },
		"description": { "$ref": "#/components/schemas/Description" },
		"customReference": { "$ref": "#/components/schemas/CustomReference" }
	},
	"x-assumed": "The body carries webcode, terminal and amount, and optionally the two texts of a session; the vendor's page with the body is not public.",
	"x-assumed-constraints": ["additionalProperties"],
	"x-magic-amounts": {
		"lastTwoDigits": {
			"51": "refused",
			"52": "timeout"
		},
		"x-assumed": "Amounts that end in 51 are refused, in 52 time out, and all others are authorised; the vendor says that magic amounts exist, not which."
	}
};
function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate118.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.webcode === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema177.required,
				parentSchema: schema177,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.poiId === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "poiId" },
				message: "must have required property 'poiId'",
				schema: schema177.required,
				parentSchema: schema177,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.amount === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "amount" },
				message: "must have required property 'amount'",
				schema: schema177.required,
				parentSchema: schema177,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "webcode" || key0 === "poiId" || key0 === "amount" || key0 === "description" || key0 === "customReference")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema177,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.webcode !== void 0) {
			let data0 = data.webcode;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 32) {
					const err4 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/maxLength",
						keyword: "maxLength",
						params: { limit: 32 },
						message: "must NOT have more than 32 characters",
						schema: 32,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err5 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (!pattern5$1.test(data0)) {
					const err6 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/components/schemas/Webcode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]+$" },
						message: "must match pattern \"^[A-Za-z0-9_-]+$\"",
						schema: "^[A-Za-z0-9_-]+$",
						parentSchema: schema35$2,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/webcode",
					schemaPath: "#/components/schemas/Webcode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema35$2.type,
					parentSchema: schema35$2,
					data: data0
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.poiId !== void 0) {
			let data1 = data.poiId;
			if (typeof data1 === "string") {
				if (func1$2(data1) > 128) {
					const err8 = {
						instancePath: instancePath + "/poiId",
						schemaPath: "#/components/schemas/PoiId/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema175,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func1$2(data1) < 1) {
					const err9 = {
						instancePath: instancePath + "/poiId",
						schemaPath: "#/components/schemas/PoiId/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema175,
						data: data1
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/poiId",
					schemaPath: "#/components/schemas/PoiId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema175.type,
					parentSchema: schema175,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.amount !== void 0) {
			if (!validate24$2(data.amount, {
				instancePath: instancePath + "/amount",
				parentData: data,
				parentDataProperty: "amount",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate24$2.errors : vErrors.concat(validate24$2.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			let data3 = data.description;
			if (typeof data3 === "string") {
				if (func1$2(data3) > 255) {
					const err11 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/components/schemas/Description/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters",
						schema: 255,
						parentSchema: schema44,
						data: data3
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/components/schemas/Description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema44.type,
					parentSchema: schema44,
					data: data3
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.customReference !== void 0) {
			let data4 = data.customReference;
			if (typeof data4 === "string") {
				if (func1$2(data4) > 128) {
					const err13 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema45$1,
						data: data4
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (func1$2(data4) < 1) {
					const err14 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema45$1,
						data: data4
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/customReference",
					schemaPath: "#/components/schemas/CustomReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema45$1.type,
					parentSchema: schema45$1,
					data: data4
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
	} else {
		const err16 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema177.type,
			parentSchema: schema177,
			data
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate118.errors = vErrors;
	return errors === 0;
}
validate118.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate117.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate118(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
		errors = vErrors.length;
	}
	validate117.errors = vErrors;
	return errors === 0;
}
validate117.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const PosPaymentEnvelope = validate121;
const schema183 = {
	"type": "object",
	"description": "The outcome of the charge in the success envelope.",
	"required": ["success", "data"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [true],
			"description": "The call did what it was asked to do.",
			"examples": [true]
		},
		"data": { "$ref": "#/components/schemas/PosPayment" }
	}
};
const schema184 = {
	"type": "object",
	"description": "Outcome of a charge on a terminal, authorised or refused by the card. Modify an authorised one like an online payment. `posPaymentId` and `paymentReference` are the same value.",
	"required": [
		"posPaymentId",
		"paymentReference",
		"poiId",
		"status",
		"amount",
		"createdAt"
	],
	"properties": {
		"posPaymentId": { "$ref": "#/components/schemas/PaymentReference" },
		"paymentReference": { "$ref": "#/components/schemas/PaymentReference" },
		"poiId": { "$ref": "#/components/schemas/PoiId" },
		"status": {
			"type": "string",
			"enum": ["authorised", "refused"],
			"x-enum-varnames": ["AUTHORISED", "REFUSED"],
			"x-enum-descriptions": ["The card was authorised.", "The card was refused."],
			"description": "What the terminal reported.",
			"x-assumed": "A POS payment is either authorised or refused, and a charge that the card refuses gets 201, not an error; the vendor shows no outcome.",
			"examples": ["authorised"]
		},
		"amount": { "$ref": "#/components/schemas/Amount" },
		"description": { "$ref": "#/components/schemas/Description" },
		"customReference": { "$ref": "#/components/schemas/CustomReference" },
		"createdAt": { "$ref": "#/components/schemas/Timestamp" }
	},
	"x-assumed": "A POS payment has these fields; the vendor names only posPaymentId and paymentReference, and their form SHOP01-POS-\u2026 is ours."
};
function validate123(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate123.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.posPaymentId === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "posPaymentId" },
				message: "must have required property 'posPaymentId'",
				schema: schema184.required,
				parentSchema: schema184,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.paymentReference === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "paymentReference" },
				message: "must have required property 'paymentReference'",
				schema: schema184.required,
				parentSchema: schema184,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.poiId === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "poiId" },
				message: "must have required property 'poiId'",
				schema: schema184.required,
				parentSchema: schema184,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.status === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'",
				schema: schema184.required,
				parentSchema: schema184,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.amount === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "amount" },
				message: "must have required property 'amount'",
				schema: schema184.required,
				parentSchema: schema184,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.createdAt === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "createdAt" },
				message: "must have required property 'createdAt'",
				schema: schema184.required,
				parentSchema: schema184,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.posPaymentId !== void 0) {
			let data0 = data.posPaymentId;
			if (typeof data0 === "string") {
				if (func1$2(data0) > 128) {
					const err6 = {
						instancePath: instancePath + "/posPaymentId",
						schemaPath: "#/components/schemas/PaymentReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema110,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (func1$2(data0) < 1) {
					const err7 = {
						instancePath: instancePath + "/posPaymentId",
						schemaPath: "#/components/schemas/PaymentReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema110,
						data: data0
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/posPaymentId",
					schemaPath: "#/components/schemas/PaymentReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema110.type,
					parentSchema: schema110,
					data: data0
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.paymentReference !== void 0) {
			let data1 = data.paymentReference;
			if (typeof data1 === "string") {
				if (func1$2(data1) > 128) {
					const err9 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (func1$2(data1) < 1) {
					const err10 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "#/components/schemas/PaymentReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema110,
						data: data1
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/paymentReference",
					schemaPath: "#/components/schemas/PaymentReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema110.type,
					parentSchema: schema110,
					data: data1
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.poiId !== void 0) {
			let data2 = data.poiId;
			if (typeof data2 === "string") {
				if (func1$2(data2) > 128) {
					const err12 = {
						instancePath: instancePath + "/poiId",
						schemaPath: "#/components/schemas/PoiId/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema175,
						data: data2
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (func1$2(data2) < 1) {
					const err13 = {
						instancePath: instancePath + "/poiId",
						schemaPath: "#/components/schemas/PoiId/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema175,
						data: data2
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/poiId",
					schemaPath: "#/components/schemas/PoiId/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema175.type,
					parentSchema: schema175,
					data: data2
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data3 = data.status;
			if (typeof data3 !== "string") {
				const err15 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema184.properties.status.type,
					parentSchema: schema184.properties.status,
					data: data3
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (!(data3 === "authorised" || data3 === "refused")) {
				const err16 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema184.properties.status.enum },
					message: "must be equal to one of the allowed values",
					schema: schema184.properties.status.enum,
					parentSchema: schema184.properties.status,
					data: data3
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.amount !== void 0) {
			if (!validate30(data.amount, {
				instancePath: instancePath + "/amount",
				parentData: data,
				parentDataProperty: "amount",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
				errors = vErrors.length;
			}
		}
		if (data.description !== void 0) {
			let data5 = data.description;
			if (typeof data5 === "string") {
				if (func1$2(data5) > 255) {
					const err17 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/components/schemas/Description/maxLength",
						keyword: "maxLength",
						params: { limit: 255 },
						message: "must NOT have more than 255 characters",
						schema: 255,
						parentSchema: schema44,
						data: data5
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/description",
					schemaPath: "#/components/schemas/Description/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema44.type,
					parentSchema: schema44,
					data: data5
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.customReference !== void 0) {
			let data6 = data.customReference;
			if (typeof data6 === "string") {
				if (func1$2(data6) > 128) {
					const err19 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema45$1,
						data: data6
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				if (func1$2(data6) < 1) {
					const err20 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "#/components/schemas/CustomReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema45$1,
						data: data6
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/customReference",
					schemaPath: "#/components/schemas/CustomReference/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema45$1.type,
					parentSchema: schema45$1,
					data: data6
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.createdAt !== void 0) {
			let data7 = data.createdAt;
			if (typeof data7 === "string") {
				if (!pattern12.test(data7)) {
					const err22 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/components/schemas/Timestamp/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
						parentSchema: schema55,
						data: data7
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/components/schemas/Timestamp/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema55.type,
					parentSchema: schema55,
					data: data7
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
	} else {
		const err24 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema184.type,
			parentSchema: schema184,
			data
		};
		if (vErrors === null) vErrors = [err24];
		else vErrors.push(err24);
		errors++;
	}
	validate123.errors = vErrors;
	return errors === 0;
}
validate123.evaluated = {
	"props": {
		"posPaymentId": true,
		"paymentReference": true,
		"poiId": true,
		"status": true,
		"amount": true,
		"description": true,
		"customReference": true,
		"createdAt": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate122(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate122.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema183.required,
				parentSchema: schema183,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.data === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "data" },
				message: "must have required property 'data'",
				schema: schema183.required,
				parentSchema: schema183,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema183.properties.success.type,
					parentSchema: schema183.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === true)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema183.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema183.properties.success.enum,
					parentSchema: schema183.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.data !== void 0) {
			if (!validate123(data.data, {
				instancePath: instancePath + "/data",
				parentData: data,
				parentDataProperty: "data",
				rootData,
				dynamicAnchors
			})) {
				vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema183.type,
			parentSchema: schema183,
			data
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate122.errors = vErrors;
	return errors === 0;
}
validate122.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate121.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate122(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
		errors = vErrors.length;
	}
	validate121.errors = vErrors;
	return errors === 0;
}
validate121.evaluated = {
	"props": {
		"success": true,
		"data": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const DeviceError = validate127;
const schema192 = {
	"description": "The error envelope of status 502.",
	"type": "object",
	"required": ["success", "error"],
	"properties": {
		"success": {
			"type": "boolean",
			"enum": [false],
			"description": "The request did not do what it was asked to do.",
			"examples": [false]
		},
		"error": {
			"type": "object",
			"description": "What went wrong, for a program and for a person.",
			"required": [
				"message",
				"code",
				"statusCode",
				"traceId"
			],
			"properties": {
				"message": {
					"type": "string",
					"description": "Generic, whatever went wrong.",
					"examples": ["An error has occurred..."]
				},
				"code": {
					"description": "The code. Those that this document knows with status 502, or another one.",
					"anyOf": [{ "$ref": "#/components/schemas/DeviceErrorCode" }, { "$ref": "#/components/schemas/OtherErrorCode" }],
					"examples": [13004]
				},
				"statusCode": {
					"type": "integer",
					"enum": [502],
					"description": "The HTTP status of the response.",
					"examples": [502]
				},
				"traceId": { "$ref": "#/components/schemas/TraceId" }
			}
		}
	}
};
const schema193 = {
	"type": "integer",
	"description": "The code that this document knows with status 502.",
	"enum": [13004],
	"examples": [13004],
	"x-enum-varnames": ["DeviceError"],
	"x-enum-descriptions": ["The terminal is not connected or did not answer in time; the code does not tell which."]
};
function validate128(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate128.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.success === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "success" },
				message: "must have required property 'success'",
				schema: schema192.required,
				parentSchema: schema192,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema192.required,
				parentSchema: schema192,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.success !== void 0) {
			let data0 = data.success;
			if (typeof data0 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema192.properties.success.type,
					parentSchema: schema192.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data0 === false)) {
				const err3 = {
					instancePath: instancePath + "/success",
					schemaPath: "#/properties/success/enum",
					keyword: "enum",
					params: { allowedValues: schema192.properties.success.enum },
					message: "must be equal to one of the allowed values",
					schema: schema192.properties.success.enum,
					parentSchema: schema192.properties.success,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.error !== void 0) {
			let data1 = data.error;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.message === void 0) {
					const err4 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema192.properties.error.required,
						parentSchema: schema192.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.code === void 0) {
					const err5 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "code" },
						message: "must have required property 'code'",
						schema: schema192.properties.error.required,
						parentSchema: schema192.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1.statusCode === void 0) {
					const err6 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "statusCode" },
						message: "must have required property 'statusCode'",
						schema: schema192.properties.error.required,
						parentSchema: schema192.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1.traceId === void 0) {
					const err7 = {
						instancePath: instancePath + "/error",
						schemaPath: "#/properties/error/required",
						keyword: "required",
						params: { missingProperty: "traceId" },
						message: "must have required property 'traceId'",
						schema: schema192.properties.error.required,
						parentSchema: schema192.properties.error,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data1.message !== void 0) {
					let data2 = data1.message;
					if (typeof data2 !== "string") {
						const err8 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "#/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema192.properties.error.properties.message.type,
							parentSchema: schema192.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data1.code !== void 0) {
					let data3 = data1.code;
					const _errs8 = errors;
					let valid2 = false;
					const _errs9 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err9 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/DeviceErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema193.type,
							parentSchema: schema193,
							data: data3
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					if (!(data3 === 13004)) {
						const err10 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/DeviceErrorCode/enum",
							keyword: "enum",
							params: { allowedValues: schema193.enum },
							message: "must be equal to one of the allowed values",
							schema: schema193.enum,
							parentSchema: schema193,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
					var _valid0 = _errs9 === errors;
					valid2 = valid2 || _valid0;
					const _errs12 = errors;
					if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
						const err11 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema59.type,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					const _errs15 = errors;
					const _errs16 = errors;
					if (!(data3 === 10404 || data3 === 10409 || data3 === 10429 || data3 === 10500 || data3 === 10503 || data3 === 11001 || data3 === 11002 || data3 === 11008 || data3 === 12001 || data3 === 12002 || data3 === 12006 || data3 === 12009 || data3 === 13001 || data3 === 13004)) {
						const err12 = {};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (_errs16 === errors) {
						const err13 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/components/schemas/OtherErrorCode/not",
							keyword: "not",
							params: {},
							message: "must NOT be valid",
							schema: schema59.not,
							parentSchema: schema59,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					} else {
						errors = _errs15;
						if (vErrors !== null) {
							if (_errs15) vErrors.length = _errs15;
							else vErrors = null;
						}
					}
					var _valid0 = _errs12 === errors;
					valid2 = valid2 || _valid0;
					if (!valid2) {
						const err14 = {
							instancePath: instancePath + "/error/code",
							schemaPath: "#/properties/error/properties/code/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf",
							schema: schema192.properties.error.properties.code.anyOf,
							parentSchema: schema192.properties.error.properties.code,
							data: data3
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					} else {
						errors = _errs8;
						if (vErrors !== null) {
							if (_errs8) vErrors.length = _errs8;
							else vErrors = null;
						}
					}
				}
				if (data1.statusCode !== void 0) {
					let data4 = data1.statusCode;
					if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
						const err15 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema192.properties.error.properties.statusCode.type,
							parentSchema: schema192.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					if (!(data4 === 502)) {
						const err16 = {
							instancePath: instancePath + "/error/statusCode",
							schemaPath: "#/properties/error/properties/statusCode/enum",
							keyword: "enum",
							params: { allowedValues: schema192.properties.error.properties.statusCode.enum },
							message: "must be equal to one of the allowed values",
							schema: schema192.properties.error.properties.statusCode.enum,
							parentSchema: schema192.properties.error.properties.statusCode,
							data: data4
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data1.traceId !== void 0) {
					let data5 = data1.traceId;
					if (typeof data5 === "string") {
						if (func1$2(data5) > 64) {
							const err17 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (func1$2(data5) < 1) {
							const err18 = {
								instancePath: instancePath + "/error/traceId",
								schemaPath: "#/components/schemas/TraceId/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema60,
								data: data5
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/error/traceId",
							schemaPath: "#/components/schemas/TraceId/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema60.type,
							parentSchema: schema60,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/error",
					schemaPath: "#/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema192.properties.error.type,
					parentSchema: schema192.properties.error,
					data: data1
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema192.type,
			parentSchema: schema192,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate128.errors = vErrors;
	return errors === 0;
}
validate128.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate127(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate127.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate128(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
		errors = vErrors.length;
	}
	validate127.errors = vErrors;
	return errors === 0;
}
validate127.evaluated = {
	"props": {
		"success": true,
		"error": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const query = validate20$1;
const schema31$1 = {
	"type": "object",
	"additionalProperties": false,
	"required": [],
	"properties": {}
};
function validate20$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) for (const key0 in data) {
		const err0 = {
			instancePath,
			schemaPath: "#/additionalProperties",
			keyword: "additionalProperties",
			params: { additionalProperty: key0 },
			message: "must NOT have additional properties",
			schema: false,
			parentSchema: schema31$1,
			data
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	else {
		const err1 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema31$1.type,
			parentSchema: schema31$1,
			data
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate20$1.errors = vErrors;
	return errors === 0;
}
validate20$1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const query_webcode = validate21;
const schema32 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["webcode"],
	"properties": { "webcode": { "$ref": "contract#/components/schemas/Webcode" } }
};
const schema34$1 = {
	"type": "string",
	"description": "The business identifier that the API key belongs to.",
	"minLength": 1,
	"maxLength": 32,
	"pattern": "^[A-Za-z0-9_-]+$",
	"x-expected": "1 to 32 letters, digits, hyphens or underscores",
	"examples": ["SHOP01"],
	"x-assumed": "A webcode is 1 to 32 letters, digits, hyphens or underscores, because the vendor shows only SHOP01 and states no format.",
	"x-assumed-constraints": [
		"minLength",
		"maxLength",
		"pattern"
	]
};
const func1$1 = require_ucs2length().default;
const pattern4$1 = new RegExp("^[A-Za-z0-9_-]+$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate21.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.webcode === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema32.required,
				parentSchema: schema32,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "webcode")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema32,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.webcode !== void 0) {
			let data0 = data.webcode;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						const err2 = {
							instancePath: instancePath + "/webcode",
							schemaPath: "contract#/components/schemas/Webcode/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema34$1.type,
							parentSchema: schema34$1,
							data: data0
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["webcode"] = coerced0;
				}
			}
			if (typeof data0 === "string") {
				if (func1$1(data0) > 32) {
					const err3 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/maxLength",
						keyword: "maxLength",
						params: { limit: 32 },
						message: "must NOT have more than 32 characters",
						schema: 32,
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func1$1(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (!pattern4$1.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]+$" },
						message: "must match pattern \"^[A-Za-z0-9_-]+$\"",
						schema: "^[A-Za-z0-9_-]+$",
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema32.type,
			parentSchema: schema32,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	validate21.errors = vErrors;
	return errors === 0;
}
validate21.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const query_webcode_status_customReference_createdFrom_createdTo_page_limit = validate23$1;
const schema35$1 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["webcode"],
	"properties": {
		"webcode": { "$ref": "contract#/components/schemas/Webcode" },
		"status": { "$ref": "contract#/components/schemas/SessionStatus" },
		"customReference": { "$ref": "contract#/components/schemas/CustomReference" },
		"createdFrom": { "$ref": "contract#/components/schemas/CreatedFilter" },
		"createdTo": { "$ref": "contract#/components/schemas/CreatedFilter" },
		"page": { "$ref": "contract#/components/schemas/PageNumber" },
		"limit": { "$ref": "contract#/components/schemas/PageLimit" }
	}
};
const schema37$1 = {
	"type": "string",
	"description": "`pending` until the customer pays, `completed` once a payment was authorised, `expired` when the time to pay\nran out, `cancelled` when the customer gave up. Only `pending` changes.\n",
	"enum": [
		"pending",
		"completed",
		"expired",
		"cancelled"
	],
	"x-enum-varnames": [
		"PENDING",
		"COMPLETED",
		"EXPIRED",
		"CANCELLED"
	],
	"x-enum-descriptions": [
		"The customer has not paid yet.",
		"The customer paid.",
		"The time to pay ran out.",
		"The customer gave up."
	],
	"examples": ["pending"],
	"x-session-lifetime": {
		"seconds": 86400,
		"x-assumed": "A session that nobody pays expires 24 hours after it was created; the vendor names no lifetime."
	},
	"x-assumed": "A session may also end as expired or cancelled; the vendor shows only pending and completed."
};
const schema38$1 = {
	"type": "string",
	"description": "The caller's own reference, returned unchanged in responses, webhooks and the redirect.",
	"minLength": 1,
	"maxLength": 128,
	"examples": ["ORD-2026-12345"],
	"x-assumed": "A custom reference has 1 to 128 characters, because the vendor states no limit and an empty one refers to nothing.",
	"x-assumed-constraints": ["minLength", "maxLength"]
};
const schema39$1 = {
	"type": "string",
	"description": "A moment. Either date, time and zone in ISO 8601, or `YYYY-MM-DD hh:mm:ss` in UTC as in `createdAt`, so that a date\nfrom a response can be sent back. Anything else is refused with code 12002, also a day that does not exist, such as\n30 February, which the pattern alone would allow.\n",
	"pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])| ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])$",
	"maxLength": 40,
	"format": "moment",
	"x-expected": "an ISO 8601 date and time",
	"examples": ["2026-06-28T10:30:00Z", "2026-06-28 10:30:00"],
	"x-error-code": 12002,
	"x-assumed": "A date in a filter has at most 40 characters and a time zone, with an upper-case T and Z, or else is in UTC, so that you can send back a date from a response; the vendor names no filter.",
	"x-assumed-constraints": ["pattern", "maxLength"]
};
const schema41$1 = {
	"type": "integer",
	"description": "Number of a page, counted from 1.",
	"minimum": 1,
	"maximum": 1e6,
	"default": 1,
	"examples": [1],
	"x-assumed": "Pages are counted from 1 to 1,000,000, written in digits alone, and the first is the default; the vendor says only that lists are paginated.",
	"x-assumed-constraints": [
		"minimum",
		"maximum",
		"default"
	]
};
const schema42$1 = {
	"type": "integer",
	"description": "The most entries that one page holds.",
	"minimum": 1,
	"maximum": 100,
	"default": 20,
	"examples": [20],
	"x-assumed": "A page holds 20 entries unless told otherwise and 100 at the most, written in digits alone.",
	"x-assumed-constraints": [
		"minimum",
		"maximum",
		"default"
	]
};
const pattern6$1 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])| ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])$", "u");
const formats0 = (init_formats(), __toCommonJS(formats_exports)).formats.moment;
function validate23$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate23$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.webcode === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema35$1.required,
				parentSchema: schema35$1,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "webcode" || key0 === "status" || key0 === "customReference" || key0 === "createdFrom" || key0 === "createdTo" || key0 === "page" || key0 === "limit")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema35$1,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.webcode !== void 0) {
			let data0 = data.webcode;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						const err2 = {
							instancePath: instancePath + "/webcode",
							schemaPath: "contract#/components/schemas/Webcode/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema34$1.type,
							parentSchema: schema34$1,
							data: data0
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["webcode"] = coerced0;
				}
			}
			if (typeof data0 === "string") {
				if (func1$1(data0) > 32) {
					const err3 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/maxLength",
						keyword: "maxLength",
						params: { limit: 32 },
						message: "must NOT have more than 32 characters",
						schema: 32,
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func1$1(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (!pattern4$1.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]+$" },
						message: "must match pattern \"^[A-Za-z0-9_-]+$\"",
						schema: "^[A-Za-z0-9_-]+$",
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.status !== void 0) {
			let data1 = data.status;
			if (typeof data1 !== "string") {
				let dataType1 = typeof data1;
				let coerced1 = void 0;
				if (!(coerced1 !== void 0)) {
					if (dataType1 == "number" || dataType1 == "boolean") coerced1 = "" + data1;
					else if (data1 === null) coerced1 = "";
					else {
						const err6 = {
							instancePath: instancePath + "/status",
							schemaPath: "contract#/components/schemas/SessionStatus/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema37$1.type,
							parentSchema: schema37$1,
							data: data1
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
				if (coerced1 !== void 0) {
					data1 = coerced1;
					if (data !== void 0) data["status"] = coerced1;
				}
			}
			if (!(data1 === "pending" || data1 === "completed" || data1 === "expired" || data1 === "cancelled")) {
				const err7 = {
					instancePath: instancePath + "/status",
					schemaPath: "contract#/components/schemas/SessionStatus/enum",
					keyword: "enum",
					params: { allowedValues: schema37$1.enum },
					message: "must be equal to one of the allowed values",
					schema: schema37$1.enum,
					parentSchema: schema37$1,
					data: data1
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.customReference !== void 0) {
			let data2 = data.customReference;
			if (typeof data2 !== "string") {
				let dataType2 = typeof data2;
				let coerced2 = void 0;
				if (!(coerced2 !== void 0)) {
					if (dataType2 == "number" || dataType2 == "boolean") coerced2 = "" + data2;
					else if (data2 === null) coerced2 = "";
					else {
						const err8 = {
							instancePath: instancePath + "/customReference",
							schemaPath: "contract#/components/schemas/CustomReference/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema38$1.type,
							parentSchema: schema38$1,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (coerced2 !== void 0) {
					data2 = coerced2;
					if (data !== void 0) data["customReference"] = coerced2;
				}
			}
			if (typeof data2 === "string") {
				if (func1$1(data2) > 128) {
					const err9 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "contract#/components/schemas/CustomReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema38$1,
						data: data2
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (func1$1(data2) < 1) {
					const err10 = {
						instancePath: instancePath + "/customReference",
						schemaPath: "contract#/components/schemas/CustomReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema38$1,
						data: data2
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.createdFrom !== void 0) {
			let data3 = data.createdFrom;
			if (typeof data3 !== "string") {
				let dataType3 = typeof data3;
				let coerced3 = void 0;
				if (!(coerced3 !== void 0)) {
					if (dataType3 == "number" || dataType3 == "boolean") coerced3 = "" + data3;
					else if (data3 === null) coerced3 = "";
					else {
						const err11 = {
							instancePath: instancePath + "/createdFrom",
							schemaPath: "contract#/components/schemas/CreatedFilter/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema39$1.type,
							parentSchema: schema39$1,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
				if (coerced3 !== void 0) {
					data3 = coerced3;
					if (data !== void 0) data["createdFrom"] = coerced3;
				}
			}
			if (typeof data3 === "string") {
				if (func1$1(data3) > 40) {
					const err12 = {
						instancePath: instancePath + "/createdFrom",
						schemaPath: "contract#/components/schemas/CreatedFilter/maxLength",
						keyword: "maxLength",
						params: { limit: 40 },
						message: "must NOT have more than 40 characters",
						schema: 40,
						parentSchema: schema39$1,
						data: data3
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (!pattern6$1.test(data3)) {
					const err13 = {
						instancePath: instancePath + "/createdFrom",
						schemaPath: "contract#/components/schemas/CreatedFilter/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])| ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])| ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])| ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])$",
						parentSchema: schema39$1,
						data: data3
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (!formats0(data3)) {
					const err14 = {
						instancePath: instancePath + "/createdFrom",
						schemaPath: "contract#/components/schemas/CreatedFilter/format",
						keyword: "format",
						params: { format: "moment" },
						message: "must match format \"moment\"",
						schema: "moment",
						parentSchema: schema39$1,
						data: data3
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			}
		}
		if (data.createdTo !== void 0) {
			let data4 = data.createdTo;
			if (typeof data4 !== "string") {
				let dataType4 = typeof data4;
				let coerced4 = void 0;
				if (!(coerced4 !== void 0)) {
					if (dataType4 == "number" || dataType4 == "boolean") coerced4 = "" + data4;
					else if (data4 === null) coerced4 = "";
					else {
						const err15 = {
							instancePath: instancePath + "/createdTo",
							schemaPath: "contract#/components/schemas/CreatedFilter/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema39$1.type,
							parentSchema: schema39$1,
							data: data4
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
				}
				if (coerced4 !== void 0) {
					data4 = coerced4;
					if (data !== void 0) data["createdTo"] = coerced4;
				}
			}
			if (typeof data4 === "string") {
				if (func1$1(data4) > 40) {
					const err16 = {
						instancePath: instancePath + "/createdTo",
						schemaPath: "contract#/components/schemas/CreatedFilter/maxLength",
						keyword: "maxLength",
						params: { limit: 40 },
						message: "must NOT have more than 40 characters",
						schema: 40,
						parentSchema: schema39$1,
						data: data4
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				if (!pattern6$1.test(data4)) {
					const err17 = {
						instancePath: instancePath + "/createdTo",
						schemaPath: "contract#/components/schemas/CreatedFilter/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])| ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])$" },
						message: "must match pattern \"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])| ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])$\"",
						schema: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])| ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])$",
						parentSchema: schema39$1,
						data: data4
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (!formats0(data4)) {
					const err18 = {
						instancePath: instancePath + "/createdTo",
						schemaPath: "contract#/components/schemas/CreatedFilter/format",
						keyword: "format",
						params: { format: "moment" },
						message: "must match format \"moment\"",
						schema: "moment",
						parentSchema: schema39$1,
						data: data4
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
		}
		if (data.page !== void 0) {
			let data5 = data.page;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5))) {
				let dataType5 = typeof data5;
				let coerced5 = void 0;
				if (!(coerced5 !== void 0)) {
					if (dataType5 === "boolean" || data5 === null || dataType5 === "string" && data5 && data5 == +data5 && !(data5 % 1)) coerced5 = +data5;
					else {
						const err19 = {
							instancePath: instancePath + "/page",
							schemaPath: "contract#/components/schemas/PageNumber/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema41$1.type,
							parentSchema: schema41$1,
							data: data5
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (coerced5 !== void 0) {
					data5 = coerced5;
					if (data !== void 0) data["page"] = coerced5;
				}
			}
			if (typeof data5 == "number") {
				if (data5 > 1e6 || isNaN(data5)) {
					const err20 = {
						instancePath: instancePath + "/page",
						schemaPath: "contract#/components/schemas/PageNumber/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e6
						},
						message: "must be <= 1000000",
						schema: 1e6,
						parentSchema: schema41$1,
						data: data5
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
				if (data5 < 1 || isNaN(data5)) {
					const err21 = {
						instancePath: instancePath + "/page",
						schemaPath: "contract#/components/schemas/PageNumber/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema41$1,
						data: data5
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			}
		}
		if (data.limit !== void 0) {
			let data6 = data.limit;
			if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6))) {
				let dataType6 = typeof data6;
				let coerced6 = void 0;
				if (!(coerced6 !== void 0)) {
					if (dataType6 === "boolean" || data6 === null || dataType6 === "string" && data6 && data6 == +data6 && !(data6 % 1)) coerced6 = +data6;
					else {
						const err22 = {
							instancePath: instancePath + "/limit",
							schemaPath: "contract#/components/schemas/PageLimit/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema42$1.type,
							parentSchema: schema42$1,
							data: data6
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
				if (coerced6 !== void 0) {
					data6 = coerced6;
					if (data !== void 0) data["limit"] = coerced6;
				}
			}
			if (typeof data6 == "number") {
				if (data6 > 100 || isNaN(data6)) {
					const err23 = {
						instancePath: instancePath + "/limit",
						schemaPath: "contract#/components/schemas/PageLimit/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100",
						schema: 100,
						parentSchema: schema42$1,
						data: data6
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				if (data6 < 1 || isNaN(data6)) {
					const err24 = {
						instancePath: instancePath + "/limit",
						schemaPath: "contract#/components/schemas/PageLimit/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema42$1,
						data: data6
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
			}
		}
	} else {
		const err25 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema35$1.type,
			parentSchema: schema35$1,
			data
		};
		if (vErrors === null) vErrors = [err25];
		else vErrors.push(err25);
		errors++;
	}
	validate23$1.errors = vErrors;
	return errors === 0;
}
validate23$1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const query_webcode_paymentReference_type_page_limit = validate24$1;
const schema43$1 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["webcode"],
	"properties": {
		"webcode": { "$ref": "contract#/components/schemas/Webcode" },
		"paymentReference": { "$ref": "contract#/components/schemas/PaymentReference" },
		"type": { "$ref": "contract#/components/schemas/ModificationType" },
		"page": { "$ref": "contract#/components/schemas/PageNumber" },
		"limit": { "$ref": "contract#/components/schemas/PageLimit" }
	}
};
const schema45 = {
	"type": "string",
	"description": "Identifier of a payment, online or POS; modifications name it. It is opaque, its form varies, and no program may parse it.",
	"minLength": 1,
	"maxLength": 128,
	"examples": ["SHOP01-PXT-17195000005678", "KVGQSN3K2SKFNVNS"],
	"x-assumed": "An identifier has 1 to 128 characters; the vendor shows examples but states no length.",
	"x-assumed-constraints": ["minLength", "maxLength"]
};
const schema46 = {
	"type": "string",
	"description": "What a modification does to its payment.",
	"enum": [
		"refund",
		"capture",
		"cancel",
		"extend"
	],
	"x-enum-varnames": [
		"REFUND",
		"CAPTURE",
		"CANCEL",
		"EXTEND"
	],
	"x-enum-descriptions": [
		"Gives back all or part of a payment.",
		"Takes all or part of a pre-authorised amount.",
		"Gives up a whole payment.",
		"Keeps an amount reserved for longer."
	],
	"examples": ["refund"],
	"x-assumed": "The type is named after the last part of the route that made the modification."
};
function validate24$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate24$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.webcode === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema43$1.required,
				parentSchema: schema43$1,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "webcode" || key0 === "paymentReference" || key0 === "type" || key0 === "page" || key0 === "limit")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema43$1,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.webcode !== void 0) {
			let data0 = data.webcode;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						const err2 = {
							instancePath: instancePath + "/webcode",
							schemaPath: "contract#/components/schemas/Webcode/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema34$1.type,
							parentSchema: schema34$1,
							data: data0
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["webcode"] = coerced0;
				}
			}
			if (typeof data0 === "string") {
				if (func1$1(data0) > 32) {
					const err3 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/maxLength",
						keyword: "maxLength",
						params: { limit: 32 },
						message: "must NOT have more than 32 characters",
						schema: 32,
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func1$1(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (!pattern4$1.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]+$" },
						message: "must match pattern \"^[A-Za-z0-9_-]+$\"",
						schema: "^[A-Za-z0-9_-]+$",
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.paymentReference !== void 0) {
			let data1 = data.paymentReference;
			if (typeof data1 !== "string") {
				let dataType1 = typeof data1;
				let coerced1 = void 0;
				if (!(coerced1 !== void 0)) {
					if (dataType1 == "number" || dataType1 == "boolean") coerced1 = "" + data1;
					else if (data1 === null) coerced1 = "";
					else {
						const err6 = {
							instancePath: instancePath + "/paymentReference",
							schemaPath: "contract#/components/schemas/PaymentReference/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema45.type,
							parentSchema: schema45,
							data: data1
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
				if (coerced1 !== void 0) {
					data1 = coerced1;
					if (data !== void 0) data["paymentReference"] = coerced1;
				}
			}
			if (typeof data1 === "string") {
				if (func1$1(data1) > 128) {
					const err7 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "contract#/components/schemas/PaymentReference/maxLength",
						keyword: "maxLength",
						params: { limit: 128 },
						message: "must NOT have more than 128 characters",
						schema: 128,
						parentSchema: schema45,
						data: data1
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (func1$1(data1) < 1) {
					const err8 = {
						instancePath: instancePath + "/paymentReference",
						schemaPath: "contract#/components/schemas/PaymentReference/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema45,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			}
		}
		if (data.type !== void 0) {
			let data2 = data.type;
			if (typeof data2 !== "string") {
				let dataType2 = typeof data2;
				let coerced2 = void 0;
				if (!(coerced2 !== void 0)) {
					if (dataType2 == "number" || dataType2 == "boolean") coerced2 = "" + data2;
					else if (data2 === null) coerced2 = "";
					else {
						const err9 = {
							instancePath: instancePath + "/type",
							schemaPath: "contract#/components/schemas/ModificationType/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema46.type,
							parentSchema: schema46,
							data: data2
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
				if (coerced2 !== void 0) {
					data2 = coerced2;
					if (data !== void 0) data["type"] = coerced2;
				}
			}
			if (!(data2 === "refund" || data2 === "capture" || data2 === "cancel" || data2 === "extend")) {
				const err10 = {
					instancePath: instancePath + "/type",
					schemaPath: "contract#/components/schemas/ModificationType/enum",
					keyword: "enum",
					params: { allowedValues: schema46.enum },
					message: "must be equal to one of the allowed values",
					schema: schema46.enum,
					parentSchema: schema46,
					data: data2
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.page !== void 0) {
			let data3 = data.page;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
				let dataType3 = typeof data3;
				let coerced3 = void 0;
				if (!(coerced3 !== void 0)) {
					if (dataType3 === "boolean" || data3 === null || dataType3 === "string" && data3 && data3 == +data3 && !(data3 % 1)) coerced3 = +data3;
					else {
						const err11 = {
							instancePath: instancePath + "/page",
							schemaPath: "contract#/components/schemas/PageNumber/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema41$1.type,
							parentSchema: schema41$1,
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
				if (coerced3 !== void 0) {
					data3 = coerced3;
					if (data !== void 0) data["page"] = coerced3;
				}
			}
			if (typeof data3 == "number") {
				if (data3 > 1e6 || isNaN(data3)) {
					const err12 = {
						instancePath: instancePath + "/page",
						schemaPath: "contract#/components/schemas/PageNumber/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e6
						},
						message: "must be <= 1000000",
						schema: 1e6,
						parentSchema: schema41$1,
						data: data3
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data3 < 1 || isNaN(data3)) {
					const err13 = {
						instancePath: instancePath + "/page",
						schemaPath: "contract#/components/schemas/PageNumber/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema41$1,
						data: data3
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			}
		}
		if (data.limit !== void 0) {
			let data4 = data.limit;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
				let dataType4 = typeof data4;
				let coerced4 = void 0;
				if (!(coerced4 !== void 0)) {
					if (dataType4 === "boolean" || data4 === null || dataType4 === "string" && data4 && data4 == +data4 && !(data4 % 1)) coerced4 = +data4;
					else {
						const err14 = {
							instancePath: instancePath + "/limit",
							schemaPath: "contract#/components/schemas/PageLimit/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema42$1.type,
							parentSchema: schema42$1,
							data: data4
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				if (coerced4 !== void 0) {
					data4 = coerced4;
					if (data !== void 0) data["limit"] = coerced4;
				}
			}
			if (typeof data4 == "number") {
				if (data4 > 100 || isNaN(data4)) {
					const err15 = {
						instancePath: instancePath + "/limit",
						schemaPath: "contract#/components/schemas/PageLimit/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 100
						},
						message: "must be <= 100",
						schema: 100,
						parentSchema: schema42$1,
						data: data4
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (data4 < 1 || isNaN(data4)) {
					const err16 = {
						instancePath: instancePath + "/limit",
						schemaPath: "contract#/components/schemas/PageLimit/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema42$1,
						data: data4
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
		}
	} else {
		const err17 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema43$1.type,
			parentSchema: schema43$1,
			data
		};
		if (vErrors === null) vErrors = [err17];
		else vErrors.push(err17);
		errors++;
	}
	validate24$1.errors = vErrors;
	return errors === 0;
}
validate24$1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const query_webcode_syncFromProvider = validate25$1;
const schema49 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["webcode"],
	"properties": {
		"webcode": { "$ref": "contract#/components/schemas/Webcode" },
		"syncFromProvider": {
			"type": "boolean",
			"default": false,
			"x-assumed": "Without syncFromProvider every terminal is listed; the vendor says only what true does.",
			"x-assumed-constraints": ["default"]
		}
	}
};
function validate25$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate25$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.webcode === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema49.required,
				parentSchema: schema49,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "webcode" || key0 === "syncFromProvider")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema49,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.webcode !== void 0) {
			let data0 = data.webcode;
			if (typeof data0 !== "string") {
				let dataType0 = typeof data0;
				let coerced0 = void 0;
				if (!(coerced0 !== void 0)) {
					if (dataType0 == "number" || dataType0 == "boolean") coerced0 = "" + data0;
					else if (data0 === null) coerced0 = "";
					else {
						const err2 = {
							instancePath: instancePath + "/webcode",
							schemaPath: "contract#/components/schemas/Webcode/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema34$1.type,
							parentSchema: schema34$1,
							data: data0
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				}
				if (coerced0 !== void 0) {
					data0 = coerced0;
					if (data !== void 0) data["webcode"] = coerced0;
				}
			}
			if (typeof data0 === "string") {
				if (func1$1(data0) > 32) {
					const err3 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/maxLength",
						keyword: "maxLength",
						params: { limit: 32 },
						message: "must NOT have more than 32 characters",
						schema: 32,
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func1$1(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (!pattern4$1.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "contract#/components/schemas/Webcode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]+$" },
						message: "must match pattern \"^[A-Za-z0-9_-]+$\"",
						schema: "^[A-Za-z0-9_-]+$",
						parentSchema: schema34$1,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		}
		if (data.syncFromProvider !== void 0) {
			let data1 = data.syncFromProvider;
			if (typeof data1 !== "boolean") {
				let coerced1 = void 0;
				if (!(coerced1 !== void 0)) {
					if (data1 === "false" || data1 === 0 || data1 === null) coerced1 = false;
					else if (data1 === "true" || data1 === 1) coerced1 = true;
					else {
						const err6 = {
							instancePath: instancePath + "/syncFromProvider",
							schemaPath: "#/properties/syncFromProvider/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean",
							schema: schema49.properties.syncFromProvider.type,
							parentSchema: schema49.properties.syncFromProvider,
							data: data1
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
				if (coerced1 !== void 0) {
					data1 = coerced1;
					if (data !== void 0) data["syncFromProvider"] = coerced1;
				}
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema49.type,
			parentSchema: schema49,
			data
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate25$1.errors = vErrors;
	return errors === 0;
}
validate25$1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
var control_plane_exports = __exportAll({
	addFault: () => addFault,
	advanceClock: () => advanceClock,
	configureWebhook: () => configureWebhook,
	createApiKey: () => createApiKey,
	editAllowedIps: () => editAllowedIps,
	paySession: () => paySession
});
const createApiKey = validate20;
const schema31 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["environment", "webcode"],
	"properties": {
		"environment": { "$ref": "contract#/components/schemas/Environment" },
		"webcode": {
			"type": "string",
			"pattern": "^[A-Za-z0-9_-]{1,32}$",
			"x-expected": "1 to 32 letters, digits, hyphens or underscores",
			"examples": ["SHOP01"]
		},
		"allowedIps": { "$ref": "contract#/components/schemas/AllowedIps" }
	}
};
const schema33 = {
	"type": "string",
	"enum": ["live", "test"]
};
const schema34 = {
	"type": "array",
	"maxItems": 100,
	"items": {
		"type": "string",
		"minLength": 1,
		"maxLength": 64
	}
};
const pattern4 = new RegExp("^[A-Za-z0-9_-]{1,32}$", "u");
const func1 = require_ucs2length().default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.environment === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "environment" },
				message: "must have required property 'environment'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.webcode === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "environment" || key0 === "webcode" || key0 === "allowedIps")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.environment !== void 0) {
			let data0 = data.environment;
			if (typeof data0 !== "string") {
				const err3 = {
					instancePath: instancePath + "/environment",
					schemaPath: "contract#/components/schemas/Environment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (!(data0 === "live" || data0 === "test")) {
				const err4 = {
					instancePath: instancePath + "/environment",
					schemaPath: "contract#/components/schemas/Environment/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data0
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.webcode !== void 0) {
			let data1 = data.webcode;
			if (typeof data1 === "string") {
				if (!pattern4.test(data1)) {
					const err5 = {
						instancePath: instancePath + "/webcode",
						schemaPath: "#/properties/webcode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_-]{1,32}$" },
						message: "must match pattern \"^[A-Za-z0-9_-]{1,32}$\"",
						schema: "^[A-Za-z0-9_-]{1,32}$",
						parentSchema: schema31.properties.webcode,
						data: data1
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/webcode",
					schemaPath: "#/properties/webcode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.webcode.type,
					parentSchema: schema31.properties.webcode,
					data: data1
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.allowedIps !== void 0) {
			let data2 = data.allowedIps;
			if (Array.isArray(data2)) {
				if (data2.length > 100) {
					const err7 = {
						instancePath: instancePath + "/allowedIps",
						schemaPath: "contract#/components/schemas/AllowedIps/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items",
						schema: 100,
						parentSchema: schema34,
						data: data2
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (typeof data3 === "string") {
						if (func1(data3) > 64) {
							const err8 = {
								instancePath: instancePath + "/allowedIps/" + i0,
								schemaPath: "contract#/components/schemas/AllowedIps/items/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema34.items,
								data: data3
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						if (func1(data3) < 1) {
							const err9 = {
								instancePath: instancePath + "/allowedIps/" + i0,
								schemaPath: "contract#/components/schemas/AllowedIps/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema34.items,
								data: data3
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/allowedIps/" + i0,
							schemaPath: "contract#/components/schemas/AllowedIps/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema34.items.type,
							parentSchema: schema34.items,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/allowedIps",
					schemaPath: "contract#/components/schemas/AllowedIps/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema34.type,
					parentSchema: schema34,
					data: data2
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
	} else {
		const err12 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema31.type,
			parentSchema: schema31,
			data
		};
		if (vErrors === null) vErrors = [err12];
		else vErrors.push(err12);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const editAllowedIps = validate22;
const schema35 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["allowedIps"],
	"properties": { "allowedIps": { "$ref": "contract#/components/schemas/AllowedIps" } }
};
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate22.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.allowedIps === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "allowedIps" },
				message: "must have required property 'allowedIps'",
				schema: schema35.required,
				parentSchema: schema35,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "allowedIps")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema35,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.allowedIps !== void 0) {
			let data0 = data.allowedIps;
			if (Array.isArray(data0)) {
				if (data0.length > 100) {
					const err2 = {
						instancePath: instancePath + "/allowedIps",
						schemaPath: "contract#/components/schemas/AllowedIps/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items",
						schema: 100,
						parentSchema: schema34,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 === "string") {
						if (func1(data1) > 64) {
							const err3 = {
								instancePath: instancePath + "/allowedIps/" + i0,
								schemaPath: "contract#/components/schemas/AllowedIps/items/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema34.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err3];
							else vErrors.push(err3);
							errors++;
						}
						if (func1(data1) < 1) {
							const err4 = {
								instancePath: instancePath + "/allowedIps/" + i0,
								schemaPath: "contract#/components/schemas/AllowedIps/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema34.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
					} else {
						const err5 = {
							instancePath: instancePath + "/allowedIps/" + i0,
							schemaPath: "contract#/components/schemas/AllowedIps/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema34.items.type,
							parentSchema: schema34.items,
							data: data1
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/allowedIps",
					schemaPath: "contract#/components/schemas/AllowedIps/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema34.type,
					parentSchema: schema34,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema35.type,
			parentSchema: schema35,
			data
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate22.errors = vErrors;
	return errors === 0;
}
validate22.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const configureWebhook = validate23;
const schema37 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["url", "enabled"],
	"properties": {
		"url": {
			"type": "string",
			"minLength": 1,
			"maxLength": 2048
		},
		"enabled": { "type": "boolean" }
	}
};
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate23.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.url === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "url" },
				message: "must have required property 'url'",
				schema: schema37.required,
				parentSchema: schema37,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.enabled === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "enabled" },
				message: "must have required property 'enabled'",
				schema: schema37.required,
				parentSchema: schema37,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "url" || key0 === "enabled")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema37,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.url !== void 0) {
			let data0 = data.url;
			if (typeof data0 === "string") {
				if (func1(data0) > 2048) {
					const err3 = {
						instancePath: instancePath + "/url",
						schemaPath: "#/properties/url/maxLength",
						keyword: "maxLength",
						params: { limit: 2048 },
						message: "must NOT have more than 2048 characters",
						schema: 2048,
						parentSchema: schema37.properties.url,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func1(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/url",
						schemaPath: "#/properties/url/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters",
						schema: 1,
						parentSchema: schema37.properties.url,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/url",
					schemaPath: "#/properties/url/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema37.properties.url.type,
					parentSchema: schema37.properties.url,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.enabled !== void 0) {
			let data1 = data.enabled;
			if (typeof data1 !== "boolean") {
				const err6 = {
					instancePath: instancePath + "/enabled",
					schemaPath: "#/properties/enabled/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema37.properties.enabled.type,
					parentSchema: schema37.properties.enabled,
					data: data1
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
	} else {
		const err7 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema37.type,
			parentSchema: schema37,
			data
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate23.errors = vErrors;
	return errors === 0;
}
validate23.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const paySession = validate24;
const schema38 = {
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"card": {
			"type": "string",
			"description": "The number of the card. By default the card of `x-default-cards`, which is authorised.",
			"pattern": "^[0-9]{12,19}$",
			"x-expected": "a card number of 12 to 19 digits",
			"examples": ["4111111111111111"]
		},
		"challenge": {
			"type": "string",
			"description": "How the 3-D Secure step ends, if the card asks for one.",
			"enum": ["pass", "refuse"],
			"default": "pass"
		}
	}
};
const pattern5 = new RegExp("^[0-9]{12,19}$", "u");
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate24.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "card" || key0 === "challenge")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema38,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.card !== void 0) {
			let data0 = data.card;
			if (typeof data0 === "string") {
				if (!pattern5.test(data0)) {
					const err1 = {
						instancePath: instancePath + "/card",
						schemaPath: "#/properties/card/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{12,19}$" },
						message: "must match pattern \"^[0-9]{12,19}$\"",
						schema: "^[0-9]{12,19}$",
						parentSchema: schema38.properties.card,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/card",
					schemaPath: "#/properties/card/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema38.properties.card.type,
					parentSchema: schema38.properties.card,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.challenge !== void 0) {
			let data1 = data.challenge;
			if (typeof data1 !== "string") {
				const err3 = {
					instancePath: instancePath + "/challenge",
					schemaPath: "#/properties/challenge/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema38.properties.challenge.type,
					parentSchema: schema38.properties.challenge,
					data: data1
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (!(data1 === "pass" || data1 === "refuse")) {
				const err4 = {
					instancePath: instancePath + "/challenge",
					schemaPath: "#/properties/challenge/enum",
					keyword: "enum",
					params: { allowedValues: schema38.properties.challenge.enum },
					message: "must be equal to one of the allowed values",
					schema: schema38.properties.challenge.enum,
					parentSchema: schema38.properties.challenge,
					data: data1
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema38.type,
			parentSchema: schema38,
			data
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate24.errors = vErrors;
	return errors === 0;
}
validate24.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const addFault = validate25;
const schema39 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["operation", "effect"],
	"properties": {
		"environment": {
			"type": "string",
			"enum": ["live", "test"],
			"default": "test",
			"description": "Whose requests or webhooks it hits."
		},
		"operation": { "$ref": "contract#/components/schemas/FaultOperation" },
		"when": { "$ref": "contract#/components/schemas/FaultMoment" },
		"times": {
			"type": "integer",
			"minimum": 1,
			"maximum": 1e6,
			"default": 1,
			"description": "How many requests or attempts it hits."
		},
		"effect": { "$ref": "contract#/components/schemas/FaultEffect" }
	}
};
const schema40 = {
	"type": "string",
	"description": "An operation of the API by its operationId without the environment, `*` for all of them, or `webhook`.\n",
	"enum": [
		"createSession",
		"getSession",
		"listSessions",
		"refundPayment",
		"capturePayment",
		"cancelPayment",
		"extendPayment",
		"listModifications",
		"listTerminals",
		"createPosPayment",
		"*",
		"webhook"
	]
};
const schema41 = {
	"type": "string",
	"description": "`before` the operation, or `after` it was executed and committed. `fail` and webhooks know only `before`.\n",
	"enum": ["before", "after"],
	"default": "before"
};
const schema42 = {
	"type": "object",
	"description": "`delay`: waits. `disconnect`: closes the connection without a response. `truncate`: closes it after half of the\nresponse. `status`: responds with this status, in the API's envelope where the API has an error of that status,\nelse without a body. `error`: responds with an error that the operation documents. With `before` it is recorded\nas the response of the operation, unless it is a 429 or 503. With `after` the operation's own response is\nrecorded. `fail`: the modification is accepted, and then fails for this reason. The others hit webhooks. Only\n`error` with `when: before` is ever recorded.\n",
	"additionalProperties": false,
	"required": ["type"],
	"properties": {
		"type": {
			"type": "string",
			"enum": [
				"delay",
				"disconnect",
				"truncate",
				"status",
				"error",
				"fail",
				"duplicate",
				"reorder",
				"wrong-signature",
				"stale-timestamp"
			]
		},
		"milliseconds": {
			"type": "integer",
			"minimum": 0,
			"maximum": 864e5,
			"default": 1e3,
			"description": "How long a delay lasts."
		},
		"statusCode": {
			"type": "integer",
			"minimum": 200,
			"maximum": 599
		},
		"headers": {
			"type": "object",
			"description": "Headers of the response, for example Retry-After.",
			"maxProperties": 20,
			"propertyNames": {
				"pattern": "^[A-Za-z0-9-]{1,64}$",
				"x-expected": "a name of letters, digits and hyphens",
				"examples": ["Retry-After"]
			},
			"additionalProperties": {
				"type": "string",
				"maxLength": 1e3,
				"pattern": "^[ -~]*$",
				"x-expected": "printable ASCII text of up to 1000 characters",
				"examples": ["5"]
			}
		},
		"name": {
			"type": "string",
			"minLength": 1,
			"maxLength": 64,
			"description": "The name of the error's example in the contract.",
			"examples": ["terminalTimeout"]
		},
		"reason": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200,
			"description": "The `failureReason` of the modification.",
			"examples": ["The bank refused the refund."]
		}
	}
};
const pattern6 = new RegExp("^[A-Za-z0-9-]{1,64}$", "u");
const pattern7 = new RegExp("^[ -~]*$", "u");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate25.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.operation === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "operation" },
				message: "must have required property 'operation'",
				schema: schema39.required,
				parentSchema: schema39,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.effect === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "effect" },
				message: "must have required property 'effect'",
				schema: schema39.required,
				parentSchema: schema39,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "environment" || key0 === "operation" || key0 === "when" || key0 === "times" || key0 === "effect")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema39,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.environment !== void 0) {
			let data0 = data.environment;
			if (typeof data0 !== "string") {
				const err3 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/properties/environment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema39.properties.environment.type,
					parentSchema: schema39.properties.environment,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if (!(data0 === "live" || data0 === "test")) {
				const err4 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/properties/environment/enum",
					keyword: "enum",
					params: { allowedValues: schema39.properties.environment.enum },
					message: "must be equal to one of the allowed values",
					schema: schema39.properties.environment.enum,
					parentSchema: schema39.properties.environment,
					data: data0
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.operation !== void 0) {
			let data1 = data.operation;
			if (typeof data1 !== "string") {
				const err5 = {
					instancePath: instancePath + "/operation",
					schemaPath: "contract#/components/schemas/FaultOperation/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema40.type,
					parentSchema: schema40,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (!(data1 === "createSession" || data1 === "getSession" || data1 === "listSessions" || data1 === "refundPayment" || data1 === "capturePayment" || data1 === "cancelPayment" || data1 === "extendPayment" || data1 === "listModifications" || data1 === "listTerminals" || data1 === "createPosPayment" || data1 === "*" || data1 === "webhook")) {
				const err6 = {
					instancePath: instancePath + "/operation",
					schemaPath: "contract#/components/schemas/FaultOperation/enum",
					keyword: "enum",
					params: { allowedValues: schema40.enum },
					message: "must be equal to one of the allowed values",
					schema: schema40.enum,
					parentSchema: schema40,
					data: data1
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.when !== void 0) {
			let data2 = data.when;
			if (typeof data2 !== "string") {
				const err7 = {
					instancePath: instancePath + "/when",
					schemaPath: "contract#/components/schemas/FaultMoment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema41.type,
					parentSchema: schema41,
					data: data2
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (!(data2 === "before" || data2 === "after")) {
				const err8 = {
					instancePath: instancePath + "/when",
					schemaPath: "contract#/components/schemas/FaultMoment/enum",
					keyword: "enum",
					params: { allowedValues: schema41.enum },
					message: "must be equal to one of the allowed values",
					schema: schema41.enum,
					parentSchema: schema41,
					data: data2
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.times !== void 0) {
			let data3 = data.times;
			if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3))) {
				const err9 = {
					instancePath: instancePath + "/times",
					schemaPath: "#/properties/times/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema39.properties.times.type,
					parentSchema: schema39.properties.times,
					data: data3
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data3 == "number") {
				if (data3 > 1e6 || isNaN(data3)) {
					const err10 = {
						instancePath: instancePath + "/times",
						schemaPath: "#/properties/times/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e6
						},
						message: "must be <= 1000000",
						schema: 1e6,
						parentSchema: schema39.properties.times,
						data: data3
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data3 < 1 || isNaN(data3)) {
					const err11 = {
						instancePath: instancePath + "/times",
						schemaPath: "#/properties/times/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema39.properties.times,
						data: data3
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
		}
		if (data.effect !== void 0) {
			let data4 = data.effect;
			if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
				if (data4.type === void 0) {
					const err12 = {
						instancePath: instancePath + "/effect",
						schemaPath: "contract#/components/schemas/FaultEffect/required",
						keyword: "required",
						params: { missingProperty: "type" },
						message: "must have required property 'type'",
						schema: schema42.required,
						parentSchema: schema42,
						data: data4
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				for (const key1 in data4) if (!(key1 === "type" || key1 === "milliseconds" || key1 === "statusCode" || key1 === "headers" || key1 === "name" || key1 === "reason")) {
					const err13 = {
						instancePath: instancePath + "/effect",
						schemaPath: "contract#/components/schemas/FaultEffect/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema42,
						data: data4
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (data4.type !== void 0) {
					let data5 = data4.type;
					if (typeof data5 !== "string") {
						const err14 = {
							instancePath: instancePath + "/effect/type",
							schemaPath: "contract#/components/schemas/FaultEffect/properties/type/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema42.properties.type.type,
							parentSchema: schema42.properties.type,
							data: data5
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
					if (!(data5 === "delay" || data5 === "disconnect" || data5 === "truncate" || data5 === "status" || data5 === "error" || data5 === "fail" || data5 === "duplicate" || data5 === "reorder" || data5 === "wrong-signature" || data5 === "stale-timestamp")) {
						const err15 = {
							instancePath: instancePath + "/effect/type",
							schemaPath: "contract#/components/schemas/FaultEffect/properties/type/enum",
							keyword: "enum",
							params: { allowedValues: schema42.properties.type.enum },
							message: "must be equal to one of the allowed values",
							schema: schema42.properties.type.enum,
							parentSchema: schema42.properties.type,
							data: data5
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
				}
				if (data4.milliseconds !== void 0) {
					let data6 = data4.milliseconds;
					if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6))) {
						const err16 = {
							instancePath: instancePath + "/effect/milliseconds",
							schemaPath: "contract#/components/schemas/FaultEffect/properties/milliseconds/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema42.properties.milliseconds.type,
							parentSchema: schema42.properties.milliseconds,
							data: data6
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
					if (typeof data6 == "number") {
						if (data6 > 864e5 || isNaN(data6)) {
							const err17 = {
								instancePath: instancePath + "/effect/milliseconds",
								schemaPath: "contract#/components/schemas/FaultEffect/properties/milliseconds/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 864e5
								},
								message: "must be <= 86400000",
								schema: 864e5,
								parentSchema: schema42.properties.milliseconds,
								data: data6
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (data6 < 0 || isNaN(data6)) {
							const err18 = {
								instancePath: instancePath + "/effect/milliseconds",
								schemaPath: "contract#/components/schemas/FaultEffect/properties/milliseconds/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0",
								schema: 0,
								parentSchema: schema42.properties.milliseconds,
								data: data6
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
					}
				}
				if (data4.statusCode !== void 0) {
					let data7 = data4.statusCode;
					if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7))) {
						const err19 = {
							instancePath: instancePath + "/effect/statusCode",
							schemaPath: "contract#/components/schemas/FaultEffect/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema42.properties.statusCode.type,
							parentSchema: schema42.properties.statusCode,
							data: data7
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
					if (typeof data7 == "number") {
						if (data7 > 599 || isNaN(data7)) {
							const err20 = {
								instancePath: instancePath + "/effect/statusCode",
								schemaPath: "contract#/components/schemas/FaultEffect/properties/statusCode/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 599
								},
								message: "must be <= 599",
								schema: 599,
								parentSchema: schema42.properties.statusCode,
								data: data7
							};
							if (vErrors === null) vErrors = [err20];
							else vErrors.push(err20);
							errors++;
						}
						if (data7 < 200 || isNaN(data7)) {
							const err21 = {
								instancePath: instancePath + "/effect/statusCode",
								schemaPath: "contract#/components/schemas/FaultEffect/properties/statusCode/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 200
								},
								message: "must be >= 200",
								schema: 200,
								parentSchema: schema42.properties.statusCode,
								data: data7
							};
							if (vErrors === null) vErrors = [err21];
							else vErrors.push(err21);
							errors++;
						}
					}
				}
				if (data4.headers !== void 0) {
					let data8 = data4.headers;
					if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
						if (Object.keys(data8).length > 20) {
							const err22 = {
								instancePath: instancePath + "/effect/headers",
								schemaPath: "contract#/components/schemas/FaultEffect/properties/headers/maxProperties",
								keyword: "maxProperties",
								params: { limit: 20 },
								message: "must NOT have more than 20 properties",
								schema: 20,
								parentSchema: schema42.properties.headers,
								data: data8
							};
							if (vErrors === null) vErrors = [err22];
							else vErrors.push(err22);
							errors++;
						}
						for (const key2 in data8) {
							const _errs24 = errors;
							if (typeof key2 === "string") {
								if (!pattern6.test(key2)) {
									const err23 = {
										instancePath: instancePath + "/effect/headers",
										schemaPath: "contract#/components/schemas/FaultEffect/properties/headers/propertyNames/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z0-9-]{1,64}$" },
										message: "must match pattern \"^[A-Za-z0-9-]{1,64}$\"",
										schema: "^[A-Za-z0-9-]{1,64}$",
										parentSchema: schema42.properties.headers.propertyNames,
										data: key2,
										propertyName: key2
									};
									if (vErrors === null) vErrors = [err23];
									else vErrors.push(err23);
									errors++;
								}
							}
							if (!(_errs24 === errors)) {
								const err24 = {
									instancePath: instancePath + "/effect/headers",
									schemaPath: "contract#/components/schemas/FaultEffect/properties/headers/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key2 },
									message: "property name must be valid",
									schema: schema42.properties.headers.propertyNames,
									parentSchema: schema42.properties.headers,
									data: data8
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						}
						for (const key3 in data8) {
							let data9 = data8[key3];
							if (typeof data9 === "string") {
								if (func1(data9) > 1e3) {
									const err25 = {
										instancePath: instancePath + "/effect/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "contract#/components/schemas/FaultEffect/properties/headers/additionalProperties/maxLength",
										keyword: "maxLength",
										params: { limit: 1e3 },
										message: "must NOT have more than 1000 characters",
										schema: 1e3,
										parentSchema: schema42.properties.headers.additionalProperties,
										data: data9
									};
									if (vErrors === null) vErrors = [err25];
									else vErrors.push(err25);
									errors++;
								}
								if (!pattern7.test(data9)) {
									const err26 = {
										instancePath: instancePath + "/effect/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "contract#/components/schemas/FaultEffect/properties/headers/additionalProperties/pattern",
										keyword: "pattern",
										params: { pattern: "^[ -~]*$" },
										message: "must match pattern \"^[ -~]*$\"",
										schema: "^[ -~]*$",
										parentSchema: schema42.properties.headers.additionalProperties,
										data: data9
									};
									if (vErrors === null) vErrors = [err26];
									else vErrors.push(err26);
									errors++;
								}
							} else {
								const err27 = {
									instancePath: instancePath + "/effect/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "contract#/components/schemas/FaultEffect/properties/headers/additionalProperties/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema42.properties.headers.additionalProperties.type,
									parentSchema: schema42.properties.headers.additionalProperties,
									data: data9
								};
								if (vErrors === null) vErrors = [err27];
								else vErrors.push(err27);
								errors++;
							}
						}
					} else {
						const err28 = {
							instancePath: instancePath + "/effect/headers",
							schemaPath: "contract#/components/schemas/FaultEffect/properties/headers/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema42.properties.headers.type,
							parentSchema: schema42.properties.headers,
							data: data8
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
				}
				if (data4.name !== void 0) {
					let data10 = data4.name;
					if (typeof data10 === "string") {
						if (func1(data10) > 64) {
							const err29 = {
								instancePath: instancePath + "/effect/name",
								schemaPath: "contract#/components/schemas/FaultEffect/properties/name/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema42.properties.name,
								data: data10
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
						if (func1(data10) < 1) {
							const err30 = {
								instancePath: instancePath + "/effect/name",
								schemaPath: "contract#/components/schemas/FaultEffect/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema42.properties.name,
								data: data10
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
					} else {
						const err31 = {
							instancePath: instancePath + "/effect/name",
							schemaPath: "contract#/components/schemas/FaultEffect/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema42.properties.name.type,
							parentSchema: schema42.properties.name,
							data: data10
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
				}
				if (data4.reason !== void 0) {
					let data11 = data4.reason;
					if (typeof data11 === "string") {
						if (func1(data11) > 200) {
							const err32 = {
								instancePath: instancePath + "/effect/reason",
								schemaPath: "contract#/components/schemas/FaultEffect/properties/reason/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters",
								schema: 200,
								parentSchema: schema42.properties.reason,
								data: data11
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
						if (func1(data11) < 1) {
							const err33 = {
								instancePath: instancePath + "/effect/reason",
								schemaPath: "contract#/components/schemas/FaultEffect/properties/reason/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema42.properties.reason,
								data: data11
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
					} else {
						const err34 = {
							instancePath: instancePath + "/effect/reason",
							schemaPath: "contract#/components/schemas/FaultEffect/properties/reason/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema42.properties.reason.type,
							parentSchema: schema42.properties.reason,
							data: data11
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
				}
			} else {
				const err35 = {
					instancePath: instancePath + "/effect",
					schemaPath: "contract#/components/schemas/FaultEffect/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema42.type,
					parentSchema: schema42,
					data: data4
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
		}
	} else {
		const err36 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema39.type,
			parentSchema: schema39,
			data
		};
		if (vErrors === null) vErrors = [err36];
		else vErrors.push(err36);
		errors++;
	}
	validate25.errors = vErrors;
	return errors === 0;
}
validate25.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const advanceClock = validate26;
const schema43 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["advanceSeconds"],
	"properties": { "advanceSeconds": {
		"type": "integer",
		"minimum": -31536e4,
		"maximum": 31536e4
	} }
};
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate26.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.advanceSeconds === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "advanceSeconds" },
				message: "must have required property 'advanceSeconds'",
				schema: schema43.required,
				parentSchema: schema43,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "advanceSeconds")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema43,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.advanceSeconds !== void 0) {
			let data0 = data.advanceSeconds;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0))) {
				const err2 = {
					instancePath: instancePath + "/advanceSeconds",
					schemaPath: "#/properties/advanceSeconds/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema43.properties.advanceSeconds.type,
					parentSchema: schema43.properties.advanceSeconds,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (typeof data0 == "number") {
				if (data0 > 31536e4 || isNaN(data0)) {
					const err3 = {
						instancePath: instancePath + "/advanceSeconds",
						schemaPath: "#/properties/advanceSeconds/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 31536e4
						},
						message: "must be <= 315360000",
						schema: 31536e4,
						parentSchema: schema43.properties.advanceSeconds,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data0 < -31536e4 || isNaN(data0)) {
					const err4 = {
						instancePath: instancePath + "/advanceSeconds",
						schemaPath: "#/properties/advanceSeconds/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: -31536e4
						},
						message: "must be >= -315360000",
						schema: -31536e4,
						parentSchema: schema43.properties.advanceSeconds,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema43.type,
			parentSchema: schema43,
			data
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate26.errors = vErrors;
	return errors === 0;
}
validate26.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const validateIdempotencyKey = idempotencyKey;
const validators = {
	createSession: {
		body: SessionRequest,
		query,
		responses: {
			201: NewSessionEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	getSession: {
		query: query_webcode,
		responses: {
			200: SessionEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	listSessions: {
		query: query_webcode_status_customReference_createdFrom_createdTo_page_limit,
		responses: {
			200: SessionsEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	refundPayment: {
		body: RefundRequest,
		query,
		responses: {
			202: ModificationEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	capturePayment: {
		body: CaptureRequest,
		query,
		responses: {
			202: ModificationEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	cancelPayment: {
		body: CancelRequest,
		query,
		responses: {
			202: ModificationEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	extendPayment: {
		body: ExtendRequest,
		query,
		responses: {
			202: ModificationEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	listModifications: {
		query: query_webcode_paymentReference_type_page_limit,
		responses: {
			200: ModificationsEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	listTerminals: {
		query: query_webcode_syncFromProvider,
		responses: {
			200: TerminalsEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	createPosPayment: {
		body: PosPaymentRequest,
		query,
		responses: {
			201: PosPaymentEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			502: DeviceError,
			503: OverloadedError
		}
	},
	createTestSession: {
		body: SessionRequest,
		query,
		responses: {
			201: NewSessionEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	getTestSession: {
		query: query_webcode,
		responses: {
			200: SessionEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	listTestSessions: {
		query: query_webcode_status_customReference_createdFrom_createdTo_page_limit,
		responses: {
			200: SessionsEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	refundTestPayment: {
		body: RefundRequest,
		query,
		responses: {
			202: ModificationEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	captureTestPayment: {
		body: CaptureRequest,
		query,
		responses: {
			202: ModificationEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	cancelTestPayment: {
		body: CancelRequest,
		query,
		responses: {
			202: ModificationEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	extendTestPayment: {
		body: ExtendRequest,
		query,
		responses: {
			202: ModificationEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	listTestModifications: {
		query: query_webcode_paymentReference_type_page_limit,
		responses: {
			200: ModificationsEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	listTestTerminals: {
		query: query_webcode_syncFromProvider,
		responses: {
			200: TerminalsEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			429: TooManyRequestsError,
			500: ServerError,
			503: OverloadedError
		}
	},
	createTestPosPayment: {
		body: PosPaymentRequest,
		query,
		responses: {
			201: PosPaymentEnvelope,
			400: BadRequestError,
			403: ForbiddenError,
			404: NotFoundError,
			409: IdempotencyConflictError,
			413: PayloadTooLargeError,
			415: UnsupportedMediaTypeError,
			429: TooManyRequestsError,
			500: ServerError,
			502: DeviceError,
			503: OverloadedError
		}
	}
};
export { control_plane_exports as controlPlaneValidators, validateIdempotencyKey, validators };
