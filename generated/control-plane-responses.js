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
const createApiKey = validate20;
const schema31 = {
	"type": "object",
	"required": [
		"id",
		"key",
		"environment",
		"webcode",
		"allowedIps"
	],
	"properties": {
		"id": { "type": "string" },
		"key": { "type": "string" },
		"environment": { "$ref": "contract#/components/schemas/Environment" },
		"webcode": { "type": "string" },
		"allowedIps": { "$ref": "contract#/components/schemas/AllowedIps" },
		"clientSecret": { "type": "string" }
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
const func1 = require_ucs2length().default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.key === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "key" },
				message: "must have required property 'key'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.environment === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "environment" },
				message: "must have required property 'environment'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.webcode === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.allowedIps === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "allowedIps" },
				message: "must have required property 'allowedIps'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 !== "string") {
				const err5 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.id.type,
					parentSchema: schema31.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.key !== void 0) {
			let data1 = data.key;
			if (typeof data1 !== "string") {
				const err6 = {
					instancePath: instancePath + "/key",
					schemaPath: "#/properties/key/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.key.type,
					parentSchema: schema31.properties.key,
					data: data1
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.environment !== void 0) {
			let data2 = data.environment;
			if (typeof data2 !== "string") {
				const err7 = {
					instancePath: instancePath + "/environment",
					schemaPath: "contract#/components/schemas/Environment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data2
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (!(data2 === "live" || data2 === "test")) {
				const err8 = {
					instancePath: instancePath + "/environment",
					schemaPath: "contract#/components/schemas/Environment/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data2
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.webcode !== void 0) {
			let data3 = data.webcode;
			if (typeof data3 !== "string") {
				const err9 = {
					instancePath: instancePath + "/webcode",
					schemaPath: "#/properties/webcode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.webcode.type,
					parentSchema: schema31.properties.webcode,
					data: data3
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.allowedIps !== void 0) {
			let data4 = data.allowedIps;
			if (Array.isArray(data4)) {
				if (data4.length > 100) {
					const err10 = {
						instancePath: instancePath + "/allowedIps",
						schemaPath: "contract#/components/schemas/AllowedIps/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items",
						schema: 100,
						parentSchema: schema34,
						data: data4
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data5 = data4[i0];
					if (typeof data5 === "string") {
						if (func1(data5) > 64) {
							const err11 = {
								instancePath: instancePath + "/allowedIps/" + i0,
								schemaPath: "contract#/components/schemas/AllowedIps/items/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema34.items,
								data: data5
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
						if (func1(data5) < 1) {
							const err12 = {
								instancePath: instancePath + "/allowedIps/" + i0,
								schemaPath: "contract#/components/schemas/AllowedIps/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema34.items,
								data: data5
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
					} else {
						const err13 = {
							instancePath: instancePath + "/allowedIps/" + i0,
							schemaPath: "contract#/components/schemas/AllowedIps/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema34.items.type,
							parentSchema: schema34.items,
							data: data5
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/allowedIps",
					schemaPath: "contract#/components/schemas/AllowedIps/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema34.type,
					parentSchema: schema34,
					data: data4
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.clientSecret !== void 0) {
			let data6 = data.clientSecret;
			if (typeof data6 !== "string") {
				const err15 = {
					instancePath: instancePath + "/clientSecret",
					schemaPath: "#/properties/clientSecret/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.clientSecret.type,
					parentSchema: schema31.properties.clientSecret,
					data: data6
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
			schema: schema31.type,
			parentSchema: schema31,
			data
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	"props": {
		"id": true,
		"key": true,
		"environment": true,
		"webcode": true,
		"allowedIps": true,
		"clientSecret": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const error400 = validate22;
const schema35 = { "allOf": [{ "$ref": "contract#/components/schemas/Error" }, { "properties": { "error": { "properties": { "name": { "enum": [
	"malformedJson",
	"jsonTooDeep",
	"invalidBody",
	"unknownEnvironment",
	"webhookUrlNotAllowed",
	"clockTooFar",
	"clockTooFarBack"
] } } } } }] };
const schema36 = {
	"type": "object",
	"description": "Every error of the control plane. `x-errors` lists the names.",
	"required": ["error"],
	"properties": { "error": {
		"type": "object",
		"required": ["name", "message"],
		"properties": {
			"name": {
				"type": "string",
				"description": "One of the names in `x-errors`, for programs.",
				"examples": ["sessionNotFound"]
			},
			"message": {
				"type": "string",
				"description": "What is wrong and how to fix it, for people.",
				"examples": ["There is no session SHOP01-EXT-17195000001234."]
			}
		}
	} }
};
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate22.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "contract#/components/schemas/Error/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message === void 0) {
					const err2 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.name.type,
							parentSchema: schema36.properties.error.properties.name,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.message !== void 0) {
					let data2 = data0.message;
					if (typeof data2 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.message.type,
							parentSchema: schema36.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "contract#/components/schemas/Error/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema36.properties.error.type,
					parentSchema: schema36.properties.error,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "contract#/components/schemas/Error/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error !== void 0) {
			let data3 = data.error;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name !== void 0) {
					let data4 = data3.name;
					if (!(data4 === "malformedJson" || data4 === "jsonTooDeep" || data4 === "invalidBody" || data4 === "unknownEnvironment" || data4 === "webhookUrlNotAllowed" || data4 === "clockTooFar" || data4 === "clockTooFarBack")) {
						const err7 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "#/allOf/1/properties/error/properties/name/enum",
							keyword: "enum",
							params: { allowedValues: schema35.allOf[1].properties.error.properties.name.enum },
							message: "must be equal to one of the allowed values",
							schema: schema35.allOf[1].properties.error.properties.name.enum,
							parentSchema: schema35.allOf[1].properties.error.properties.name,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
		}
	}
	validate22.errors = vErrors;
	return errors === 0;
}
validate22.evaluated = {
	"props": { "error": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const error401 = validate23;
const schema37 = { "allOf": [{ "$ref": "contract#/components/schemas/Error" }, { "properties": { "error": { "properties": { "name": { "enum": ["missingAdminToken", "wrongAdminToken"] } } } } }] };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate23.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "contract#/components/schemas/Error/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message === void 0) {
					const err2 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.name.type,
							parentSchema: schema36.properties.error.properties.name,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.message !== void 0) {
					let data2 = data0.message;
					if (typeof data2 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.message.type,
							parentSchema: schema36.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "contract#/components/schemas/Error/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema36.properties.error.type,
					parentSchema: schema36.properties.error,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "contract#/components/schemas/Error/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error !== void 0) {
			let data3 = data.error;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name !== void 0) {
					let data4 = data3.name;
					if (!(data4 === "missingAdminToken" || data4 === "wrongAdminToken")) {
						const err7 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "#/allOf/1/properties/error/properties/name/enum",
							keyword: "enum",
							params: { allowedValues: schema37.allOf[1].properties.error.properties.name.enum },
							message: "must be equal to one of the allowed values",
							schema: schema37.allOf[1].properties.error.properties.name.enum,
							parentSchema: schema37.allOf[1].properties.error.properties.name,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
		}
	}
	validate23.errors = vErrors;
	return errors === 0;
}
validate23.evaluated = {
	"props": { "error": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const error403 = validate24;
const schema39 = { "allOf": [{ "$ref": "contract#/components/schemas/Error" }, { "properties": { "error": { "properties": { "name": { "enum": [
	"forwardedRequest",
	"foreignHost",
	"foreignPage"
] } } } } }] };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate24.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "contract#/components/schemas/Error/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message === void 0) {
					const err2 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.name.type,
							parentSchema: schema36.properties.error.properties.name,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.message !== void 0) {
					let data2 = data0.message;
					if (typeof data2 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.message.type,
							parentSchema: schema36.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "contract#/components/schemas/Error/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema36.properties.error.type,
					parentSchema: schema36.properties.error,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "contract#/components/schemas/Error/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error !== void 0) {
			let data3 = data.error;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name !== void 0) {
					let data4 = data3.name;
					if (!(data4 === "forwardedRequest" || data4 === "foreignHost" || data4 === "foreignPage")) {
						const err7 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "#/allOf/1/properties/error/properties/name/enum",
							keyword: "enum",
							params: { allowedValues: schema39.allOf[1].properties.error.properties.name.enum },
							message: "must be equal to one of the allowed values",
							schema: schema39.allOf[1].properties.error.properties.name.enum,
							parentSchema: schema39.allOf[1].properties.error.properties.name,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
		}
	}
	validate24.errors = vErrors;
	return errors === 0;
}
validate24.evaluated = {
	"props": { "error": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const error413 = validate25;
const schema41 = { "allOf": [{ "$ref": "contract#/components/schemas/Error" }, { "properties": { "error": { "properties": { "name": { "enum": ["payloadTooLarge", "formTooLarge"] } } } } }] };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate25.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "contract#/components/schemas/Error/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message === void 0) {
					const err2 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.name.type,
							parentSchema: schema36.properties.error.properties.name,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.message !== void 0) {
					let data2 = data0.message;
					if (typeof data2 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.message.type,
							parentSchema: schema36.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "contract#/components/schemas/Error/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema36.properties.error.type,
					parentSchema: schema36.properties.error,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "contract#/components/schemas/Error/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error !== void 0) {
			let data3 = data.error;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name !== void 0) {
					let data4 = data3.name;
					if (!(data4 === "payloadTooLarge" || data4 === "formTooLarge")) {
						const err7 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "#/allOf/1/properties/error/properties/name/enum",
							keyword: "enum",
							params: { allowedValues: schema41.allOf[1].properties.error.properties.name.enum },
							message: "must be equal to one of the allowed values",
							schema: schema41.allOf[1].properties.error.properties.name.enum,
							parentSchema: schema41.allOf[1].properties.error.properties.name,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
		}
	}
	validate25.errors = vErrors;
	return errors === 0;
}
validate25.evaluated = {
	"props": { "error": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const error415 = validate26;
const schema43 = { "allOf": [{ "$ref": "contract#/components/schemas/Error" }, { "properties": { "error": { "properties": { "name": { "enum": [
	"unsupportedMediaType",
	"unsupportedContentEncoding",
	"unsupportedForm"
] } } } } }] };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate26.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "contract#/components/schemas/Error/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message === void 0) {
					const err2 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.name.type,
							parentSchema: schema36.properties.error.properties.name,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.message !== void 0) {
					let data2 = data0.message;
					if (typeof data2 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.message.type,
							parentSchema: schema36.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "contract#/components/schemas/Error/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema36.properties.error.type,
					parentSchema: schema36.properties.error,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "contract#/components/schemas/Error/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error !== void 0) {
			let data3 = data.error;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name !== void 0) {
					let data4 = data3.name;
					if (!(data4 === "unsupportedMediaType" || data4 === "unsupportedContentEncoding" || data4 === "unsupportedForm")) {
						const err7 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "#/allOf/1/properties/error/properties/name/enum",
							keyword: "enum",
							params: { allowedValues: schema43.allOf[1].properties.error.properties.name.enum },
							message: "must be equal to one of the allowed values",
							schema: schema43.allOf[1].properties.error.properties.name.enum,
							parentSchema: schema43.allOf[1].properties.error.properties.name,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
		}
	}
	validate26.errors = vErrors;
	return errors === 0;
}
validate26.evaluated = {
	"props": { "error": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const error429 = validate27;
const schema45 = { "allOf": [{ "$ref": "contract#/components/schemas/Error" }, { "properties": { "error": { "properties": { "name": { "enum": ["tooManyWrongTokens"] } } } } }] };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate27.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "contract#/components/schemas/Error/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message === void 0) {
					const err2 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.name.type,
							parentSchema: schema36.properties.error.properties.name,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.message !== void 0) {
					let data2 = data0.message;
					if (typeof data2 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.message.type,
							parentSchema: schema36.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "contract#/components/schemas/Error/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema36.properties.error.type,
					parentSchema: schema36.properties.error,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "contract#/components/schemas/Error/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error !== void 0) {
			let data3 = data.error;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name !== void 0) {
					let data4 = data3.name;
					if (!(data4 === "tooManyWrongTokens")) {
						const err7 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "#/allOf/1/properties/error/properties/name/enum",
							keyword: "enum",
							params: { allowedValues: schema45.allOf[1].properties.error.properties.name.enum },
							message: "must be equal to one of the allowed values",
							schema: schema45.allOf[1].properties.error.properties.name.enum,
							parentSchema: schema45.allOf[1].properties.error.properties.name,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
		}
	}
	validate27.errors = vErrors;
	return errors === 0;
}
validate27.evaluated = {
	"props": { "error": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const error500 = validate28;
const schema47 = { "allOf": [{ "$ref": "contract#/components/schemas/Error" }, { "properties": { "error": { "properties": { "name": { "enum": ["internalError"] } } } } }] };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate28.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "contract#/components/schemas/Error/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message === void 0) {
					const err2 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.name.type,
							parentSchema: schema36.properties.error.properties.name,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.message !== void 0) {
					let data2 = data0.message;
					if (typeof data2 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.message.type,
							parentSchema: schema36.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "contract#/components/schemas/Error/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema36.properties.error.type,
					parentSchema: schema36.properties.error,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "contract#/components/schemas/Error/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error !== void 0) {
			let data3 = data.error;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name !== void 0) {
					let data4 = data3.name;
					if (!(data4 === "internalError")) {
						const err7 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "#/allOf/1/properties/error/properties/name/enum",
							keyword: "enum",
							params: { allowedValues: schema47.allOf[1].properties.error.properties.name.enum },
							message: "must be equal to one of the allowed values",
							schema: schema47.allOf[1].properties.error.properties.name.enum,
							parentSchema: schema47.allOf[1].properties.error.properties.name,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
		}
	}
	validate28.errors = vErrors;
	return errors === 0;
}
validate28.evaluated = {
	"props": { "error": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const error503 = validate29;
const schema49 = { "allOf": [{ "$ref": "contract#/components/schemas/Error" }, { "properties": { "error": { "properties": { "name": { "enum": [
	"bodiesUnderWay",
	"storeUnavailable",
	"storeReadOnly",
	"storeIncomplete",
	"workerStalled"
] } } } } }] };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate29.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "contract#/components/schemas/Error/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message === void 0) {
					const err2 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.name.type,
							parentSchema: schema36.properties.error.properties.name,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.message !== void 0) {
					let data2 = data0.message;
					if (typeof data2 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.message.type,
							parentSchema: schema36.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "contract#/components/schemas/Error/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema36.properties.error.type,
					parentSchema: schema36.properties.error,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "contract#/components/schemas/Error/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error !== void 0) {
			let data3 = data.error;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name !== void 0) {
					let data4 = data3.name;
					if (!(data4 === "bodiesUnderWay" || data4 === "storeUnavailable" || data4 === "storeReadOnly" || data4 === "storeIncomplete" || data4 === "workerStalled")) {
						const err7 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "#/allOf/1/properties/error/properties/name/enum",
							keyword: "enum",
							params: { allowedValues: schema49.allOf[1].properties.error.properties.name.enum },
							message: "must be equal to one of the allowed values",
							schema: schema49.allOf[1].properties.error.properties.name.enum,
							parentSchema: schema49.allOf[1].properties.error.properties.name,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
		}
	}
	validate29.errors = vErrors;
	return errors === 0;
}
validate29.evaluated = {
	"props": { "error": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const listApiKeys = validate30;
const schema51 = {
	"type": "object",
	"required": ["apiKeys"],
	"properties": { "apiKeys": {
		"type": "array",
		"items": { "$ref": "contract#/components/schemas/ApiKey" }
	} }
};
const schema52 = {
	"type": "object",
	"required": [
		"id",
		"environment",
		"webcode",
		"allowedIps",
		"prefix",
		"createdAt",
		"lastUsedAt"
	],
	"properties": {
		"id": { "type": "string" },
		"environment": { "$ref": "#/components/schemas/Environment" },
		"webcode": { "type": "string" },
		"allowedIps": { "$ref": "#/components/schemas/AllowedIps" },
		"prefix": {
			"type": "string",
			"description": "The first characters of the value."
		},
		"createdAt": {
			"type": "string",
			"format": "date-time"
		},
		"lastUsedAt": {
			"type": ["string", "null"],
			"format": "date-time",
			"description": "To the minute; null when it was never used."
		}
	}
};
const formats0 = (init_formats(), __toCommonJS(formats_exports)).formats["date-time"];
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate31.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema52.required,
				parentSchema: schema52,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.environment === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "environment" },
				message: "must have required property 'environment'",
				schema: schema52.required,
				parentSchema: schema52,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.webcode === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "webcode" },
				message: "must have required property 'webcode'",
				schema: schema52.required,
				parentSchema: schema52,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.allowedIps === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "allowedIps" },
				message: "must have required property 'allowedIps'",
				schema: schema52.required,
				parentSchema: schema52,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.prefix === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "prefix" },
				message: "must have required property 'prefix'",
				schema: schema52.required,
				parentSchema: schema52,
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
				schema: schema52.required,
				parentSchema: schema52,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.lastUsedAt === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "lastUsedAt" },
				message: "must have required property 'lastUsedAt'",
				schema: schema52.required,
				parentSchema: schema52,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 !== "string") {
				const err7 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema52.properties.id.type,
					parentSchema: schema52.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.environment !== void 0) {
			let data1 = data.environment;
			if (typeof data1 !== "string") {
				const err8 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/components/schemas/Environment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data1
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (!(data1 === "live" || data1 === "test")) {
				const err9 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/components/schemas/Environment/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data1
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.webcode !== void 0) {
			let data2 = data.webcode;
			if (typeof data2 !== "string") {
				const err10 = {
					instancePath: instancePath + "/webcode",
					schemaPath: "#/properties/webcode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema52.properties.webcode.type,
					parentSchema: schema52.properties.webcode,
					data: data2
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.allowedIps !== void 0) {
			let data3 = data.allowedIps;
			if (Array.isArray(data3)) {
				if (data3.length > 100) {
					const err11 = {
						instancePath: instancePath + "/allowedIps",
						schemaPath: "#/components/schemas/AllowedIps/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items",
						schema: 100,
						parentSchema: schema34,
						data: data3
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (typeof data4 === "string") {
						if (func1(data4) > 64) {
							const err12 = {
								instancePath: instancePath + "/allowedIps/" + i0,
								schemaPath: "#/components/schemas/AllowedIps/items/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema34.items,
								data: data4
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						if (func1(data4) < 1) {
							const err13 = {
								instancePath: instancePath + "/allowedIps/" + i0,
								schemaPath: "#/components/schemas/AllowedIps/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema34.items,
								data: data4
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					} else {
						const err14 = {
							instancePath: instancePath + "/allowedIps/" + i0,
							schemaPath: "#/components/schemas/AllowedIps/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema34.items.type,
							parentSchema: schema34.items,
							data: data4
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/allowedIps",
					schemaPath: "#/components/schemas/AllowedIps/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema34.type,
					parentSchema: schema34,
					data: data3
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.prefix !== void 0) {
			let data5 = data.prefix;
			if (typeof data5 !== "string") {
				const err16 = {
					instancePath: instancePath + "/prefix",
					schemaPath: "#/properties/prefix/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema52.properties.prefix.type,
					parentSchema: schema52.properties.prefix,
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
				if (!formats0(data6)) {
					const err17 = {
						instancePath: instancePath + "/createdAt",
						schemaPath: "#/properties/createdAt/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\"",
						schema: "date-time",
						parentSchema: schema52.properties.createdAt,
						data: data6
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/createdAt",
					schemaPath: "#/properties/createdAt/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema52.properties.createdAt.type,
					parentSchema: schema52.properties.createdAt,
					data: data6
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.lastUsedAt !== void 0) {
			let data7 = data.lastUsedAt;
			if (typeof data7 !== "string" && data7 !== null) {
				const err19 = {
					instancePath: instancePath + "/lastUsedAt",
					schemaPath: "#/properties/lastUsedAt/type",
					keyword: "type",
					params: { type: schema52.properties.lastUsedAt.type },
					message: "must be string,null",
					schema: schema52.properties.lastUsedAt.type,
					parentSchema: schema52.properties.lastUsedAt,
					data: data7
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
			if (typeof data7 === "string") {
				if (!formats0(data7)) {
					const err20 = {
						instancePath: instancePath + "/lastUsedAt",
						schemaPath: "#/properties/lastUsedAt/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\"",
						schema: "date-time",
						parentSchema: schema52.properties.lastUsedAt,
						data: data7
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema52.type,
			parentSchema: schema52,
			data
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate31.errors = vErrors;
	return errors === 0;
}
validate31.evaluated = {
	"props": {
		"id": true,
		"environment": true,
		"webcode": true,
		"allowedIps": true,
		"prefix": true,
		"createdAt": true,
		"lastUsedAt": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate30.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiKeys === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiKeys" },
				message: "must have required property 'apiKeys'",
				schema: schema51.required,
				parentSchema: schema51,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.apiKeys !== void 0) {
			let data0 = data.apiKeys;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate31(data0[i0], {
					instancePath: instancePath + "/apiKeys/" + i0,
					parentData: data0,
					parentDataProperty: i0,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
					errors = vErrors.length;
				}
			} else {
				const err1 = {
					instancePath: instancePath + "/apiKeys",
					schemaPath: "#/properties/apiKeys/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema51.properties.apiKeys.type,
					parentSchema: schema51.properties.apiKeys,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema51.type,
			parentSchema: schema51,
			data
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate30.errors = vErrors;
	return errors === 0;
}
validate30.evaluated = {
	"props": { "apiKeys": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const editAllowedIps = validate33;
const schema55 = {
	"type": "object",
	"required": ["id", "allowedIps"],
	"properties": {
		"id": { "type": "string" },
		"allowedIps": { "$ref": "contract#/components/schemas/AllowedIps" }
	}
};
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate33.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema55.required,
				parentSchema: schema55,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.allowedIps === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "allowedIps" },
				message: "must have required property 'allowedIps'",
				schema: schema55.required,
				parentSchema: schema55,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 !== "string") {
				const err2 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema55.properties.id.type,
					parentSchema: schema55.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.allowedIps !== void 0) {
			let data1 = data.allowedIps;
			if (Array.isArray(data1)) {
				if (data1.length > 100) {
					const err3 = {
						instancePath: instancePath + "/allowedIps",
						schemaPath: "contract#/components/schemas/AllowedIps/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items",
						schema: 100,
						parentSchema: schema34,
						data: data1
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				const len0 = data1.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data2 = data1[i0];
					if (typeof data2 === "string") {
						if (func1(data2) > 64) {
							const err4 = {
								instancePath: instancePath + "/allowedIps/" + i0,
								schemaPath: "contract#/components/schemas/AllowedIps/items/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema34.items,
								data: data2
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
						if (func1(data2) < 1) {
							const err5 = {
								instancePath: instancePath + "/allowedIps/" + i0,
								schemaPath: "contract#/components/schemas/AllowedIps/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema34.items,
								data: data2
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
					} else {
						const err6 = {
							instancePath: instancePath + "/allowedIps/" + i0,
							schemaPath: "contract#/components/schemas/AllowedIps/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema34.items.type,
							parentSchema: schema34.items,
							data: data2
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/allowedIps",
					schemaPath: "contract#/components/schemas/AllowedIps/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema34.type,
					parentSchema: schema34,
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
			schema: schema55.type,
			parentSchema: schema55,
			data
		};
		if (vErrors === null) vErrors = [err8];
		else vErrors.push(err8);
		errors++;
	}
	validate33.errors = vErrors;
	return errors === 0;
}
validate33.evaluated = {
	"props": {
		"id": true,
		"allowedIps": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const error404 = validate34;
const schema57 = { "allOf": [{ "$ref": "contract#/components/schemas/Error" }, { "properties": { "error": { "properties": { "name": { "enum": [
	"routeNotFound",
	"apiKeyNotFound",
	"clientSecretNotFound",
	"deliveryNotFound",
	"faultNotFound",
	"sessionNotFound",
	"paymentNotFound",
	"paymentPageNotFound",
	"environmentPageNotFound"
] } } } } }] };
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate34.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "contract#/components/schemas/Error/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message === void 0) {
					const err2 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.name.type,
							parentSchema: schema36.properties.error.properties.name,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.message !== void 0) {
					let data2 = data0.message;
					if (typeof data2 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.message.type,
							parentSchema: schema36.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "contract#/components/schemas/Error/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema36.properties.error.type,
					parentSchema: schema36.properties.error,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "contract#/components/schemas/Error/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error !== void 0) {
			let data3 = data.error;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name !== void 0) {
					let data4 = data3.name;
					if (!(data4 === "routeNotFound" || data4 === "apiKeyNotFound" || data4 === "clientSecretNotFound" || data4 === "deliveryNotFound" || data4 === "faultNotFound" || data4 === "sessionNotFound" || data4 === "paymentNotFound" || data4 === "paymentPageNotFound" || data4 === "environmentPageNotFound")) {
						const err7 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "#/allOf/1/properties/error/properties/name/enum",
							keyword: "enum",
							params: { allowedValues: schema57.allOf[1].properties.error.properties.name.enum },
							message: "must be equal to one of the allowed values",
							schema: schema57.allOf[1].properties.error.properties.name.enum,
							parentSchema: schema57.allOf[1].properties.error.properties.name,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
		}
	}
	validate34.errors = vErrors;
	return errors === 0;
}
validate34.evaluated = {
	"props": { "error": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const revokeApiKey = validate35;
const schema59 = {
	"type": "object",
	"required": ["id"],
	"properties": { "id": { "type": "string" } }
};
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate35.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema59.required,
				parentSchema: schema59,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 !== "string") {
				const err1 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema59.properties.id.type,
					parentSchema: schema59.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema59.type,
			parentSchema: schema59,
			data
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate35.errors = vErrors;
	return errors === 0;
}
validate35.evaluated = {
	"props": { "id": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const regenerateApiKey = validate36;
const schema60 = {
	"type": "object",
	"required": ["id", "key"],
	"properties": {
		"id": { "type": "string" },
		"key": { "type": "string" }
	}
};
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate36.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema60.required,
				parentSchema: schema60,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.key === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "key" },
				message: "must have required property 'key'",
				schema: schema60.required,
				parentSchema: schema60,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 !== "string") {
				const err2 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema60.properties.id.type,
					parentSchema: schema60.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.key !== void 0) {
			let data1 = data.key;
			if (typeof data1 !== "string") {
				const err3 = {
					instancePath: instancePath + "/key",
					schemaPath: "#/properties/key/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema60.properties.key.type,
					parentSchema: schema60.properties.key,
					data: data1
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema60.type,
			parentSchema: schema60,
			data
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate36.errors = vErrors;
	return errors === 0;
}
validate36.evaluated = {
	"props": {
		"id": true,
		"key": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const rotateClientSecret = validate37;
const schema61 = {
	"type": "object",
	"required": ["clientSecret"],
	"properties": { "clientSecret": { "type": "string" } }
};
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate37.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.clientSecret === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "clientSecret" },
				message: "must have required property 'clientSecret'",
				schema: schema61.required,
				parentSchema: schema61,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.clientSecret !== void 0) {
			let data0 = data.clientSecret;
			if (typeof data0 !== "string") {
				const err1 = {
					instancePath: instancePath + "/clientSecret",
					schemaPath: "#/properties/clientSecret/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema61.properties.clientSecret.type,
					parentSchema: schema61.properties.clientSecret,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema61.type,
			parentSchema: schema61,
			data
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate37.errors = vErrors;
	return errors === 0;
}
validate37.evaluated = {
	"props": { "clientSecret": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const configureWebhook = validate38;
const schema62 = {
	"type": "object",
	"required": [
		"environment",
		"url",
		"enabled"
	],
	"properties": {
		"environment": { "$ref": "contract#/components/schemas/Environment" },
		"url": { "type": "string" },
		"enabled": { "type": "boolean" }
	}
};
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate38.evaluated;
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
				schema: schema62.required,
				parentSchema: schema62,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.url === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "url" },
				message: "must have required property 'url'",
				schema: schema62.required,
				parentSchema: schema62,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.enabled === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "enabled" },
				message: "must have required property 'enabled'",
				schema: schema62.required,
				parentSchema: schema62,
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
		if (data.url !== void 0) {
			let data1 = data.url;
			if (typeof data1 !== "string") {
				const err5 = {
					instancePath: instancePath + "/url",
					schemaPath: "#/properties/url/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema62.properties.url.type,
					parentSchema: schema62.properties.url,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.enabled !== void 0) {
			let data2 = data.enabled;
			if (typeof data2 !== "boolean") {
				const err6 = {
					instancePath: instancePath + "/enabled",
					schemaPath: "#/properties/enabled/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema62.properties.enabled.type,
					parentSchema: schema62.properties.enabled,
					data: data2
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
			schema: schema62.type,
			parentSchema: schema62,
			data
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate38.errors = vErrors;
	return errors === 0;
}
validate38.evaluated = {
	"props": {
		"environment": true,
		"url": true,
		"enabled": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const error422 = validate39;
const schema64 = { "allOf": [{ "$ref": "contract#/components/schemas/Error" }, { "properties": { "error": { "properties": { "name": { "enum": ["noActiveKey"] } } } } }] };
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate39.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "contract#/components/schemas/Error/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message === void 0) {
					const err2 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.name.type,
							parentSchema: schema36.properties.error.properties.name,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.message !== void 0) {
					let data2 = data0.message;
					if (typeof data2 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.message.type,
							parentSchema: schema36.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "contract#/components/schemas/Error/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema36.properties.error.type,
					parentSchema: schema36.properties.error,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "contract#/components/schemas/Error/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error !== void 0) {
			let data3 = data.error;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name !== void 0) {
					let data4 = data3.name;
					if (!(data4 === "noActiveKey")) {
						const err7 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "#/allOf/1/properties/error/properties/name/enum",
							keyword: "enum",
							params: { allowedValues: schema64.allOf[1].properties.error.properties.name.enum },
							message: "must be equal to one of the allowed values",
							schema: schema64.allOf[1].properties.error.properties.name.enum,
							parentSchema: schema64.allOf[1].properties.error.properties.name,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
		}
	}
	validate39.errors = vErrors;
	return errors === 0;
}
validate39.evaluated = {
	"props": { "error": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const listWebhookDeliveries = validate40;
const schema66 = {
	"type": "object",
	"required": ["deliveries"],
	"properties": { "deliveries": {
		"type": "array",
		"items": { "$ref": "contract#/components/schemas/Delivery" }
	} }
};
const schema67 = {
	"type": "object",
	"required": [
		"id",
		"eventCode",
		"url",
		"status",
		"attempts",
		"body"
	],
	"properties": {
		"id": { "type": "string" },
		"eventCode": { "type": "string" },
		"url": { "type": "string" },
		"status": {
			"description": "`pending`: will be sent or retried. `delivered`: the receiver responded with 2xx. `failed`: given up after the\nlast retry or a 410. `dropped`: not sent, because the URL was switched off.\n",
			"enum": [
				"pending",
				"delivered",
				"failed",
				"dropped"
			]
		},
		"attempts": {
			"type": "array",
			"description": "The delivery attempts so far, oldest first; the latest 20 are kept.",
			"maxItems": 20,
			"items": { "$ref": "#/components/schemas/DeliveryAttempt" }
		},
		"body": {
			"type": "string",
			"description": "The raw body that is signed and sent."
		}
	}
};
const schema68 = {
	"type": "object",
	"description": "One request that tried to deliver an event. It has a status code or an error.",
	"required": ["at", "milliseconds"],
	"properties": {
		"at": {
			"type": "string",
			"format": "date-time",
			"description": "When it was sent, by the clock of the sandbox."
		},
		"statusCode": {
			"type": "integer",
			"description": "The status of the response. A body that is cut off or never ends does not change it."
		},
		"error": {
			"type": "string",
			"maxLength": 200,
			"description": "Why there was no response."
		},
		"fault": {
			"type": "string",
			"description": "The type of the fault that hit the attempt.",
			"enum": [
				"delay",
				"duplicate",
				"reorder",
				"wrong-signature",
				"stale-timestamp"
			]
		},
		"milliseconds": {
			"type": "integer",
			"minimum": 0,
			"description": "How long it took, from the lookup of the host's name to the end of the response."
		}
	}
};
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate41.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema67.required,
				parentSchema: schema67,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.eventCode === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "eventCode" },
				message: "must have required property 'eventCode'",
				schema: schema67.required,
				parentSchema: schema67,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.url === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "url" },
				message: "must have required property 'url'",
				schema: schema67.required,
				parentSchema: schema67,
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
				schema: schema67.required,
				parentSchema: schema67,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.attempts === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "attempts" },
				message: "must have required property 'attempts'",
				schema: schema67.required,
				parentSchema: schema67,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.body === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "body" },
				message: "must have required property 'body'",
				schema: schema67.required,
				parentSchema: schema67,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 !== "string") {
				const err6 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema67.properties.id.type,
					parentSchema: schema67.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.eventCode !== void 0) {
			let data1 = data.eventCode;
			if (typeof data1 !== "string") {
				const err7 = {
					instancePath: instancePath + "/eventCode",
					schemaPath: "#/properties/eventCode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema67.properties.eventCode.type,
					parentSchema: schema67.properties.eventCode,
					data: data1
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.url !== void 0) {
			let data2 = data.url;
			if (typeof data2 !== "string") {
				const err8 = {
					instancePath: instancePath + "/url",
					schemaPath: "#/properties/url/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema67.properties.url.type,
					parentSchema: schema67.properties.url,
					data: data2
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data3 = data.status;
			if (!(data3 === "pending" || data3 === "delivered" || data3 === "failed" || data3 === "dropped")) {
				const err9 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema67.properties.status.enum },
					message: "must be equal to one of the allowed values",
					schema: schema67.properties.status.enum,
					parentSchema: schema67.properties.status,
					data: data3
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.attempts !== void 0) {
			let data4 = data.attempts;
			if (Array.isArray(data4)) {
				if (data4.length > 20) {
					const err10 = {
						instancePath: instancePath + "/attempts",
						schemaPath: "#/properties/attempts/maxItems",
						keyword: "maxItems",
						params: { limit: 20 },
						message: "must NOT have more than 20 items",
						schema: 20,
						parentSchema: schema67.properties.attempts,
						data: data4
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data5 = data4[i0];
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						if (data5.at === void 0) {
							const err11 = {
								instancePath: instancePath + "/attempts/" + i0,
								schemaPath: "#/components/schemas/DeliveryAttempt/required",
								keyword: "required",
								params: { missingProperty: "at" },
								message: "must have required property 'at'",
								schema: schema68.required,
								parentSchema: schema68,
								data: data5
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
						if (data5.milliseconds === void 0) {
							const err12 = {
								instancePath: instancePath + "/attempts/" + i0,
								schemaPath: "#/components/schemas/DeliveryAttempt/required",
								keyword: "required",
								params: { missingProperty: "milliseconds" },
								message: "must have required property 'milliseconds'",
								schema: schema68.required,
								parentSchema: schema68,
								data: data5
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						if (data5.at !== void 0) {
							let data6 = data5.at;
							if (typeof data6 === "string") {
								if (!formats0(data6)) {
									const err13 = {
										instancePath: instancePath + "/attempts/" + i0 + "/at",
										schemaPath: "#/components/schemas/DeliveryAttempt/properties/at/format",
										keyword: "format",
										params: { format: "date-time" },
										message: "must match format \"date-time\"",
										schema: "date-time",
										parentSchema: schema68.properties.at,
										data: data6
									};
									if (vErrors === null) vErrors = [err13];
									else vErrors.push(err13);
									errors++;
								}
							} else {
								const err14 = {
									instancePath: instancePath + "/attempts/" + i0 + "/at",
									schemaPath: "#/components/schemas/DeliveryAttempt/properties/at/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema68.properties.at.type,
									parentSchema: schema68.properties.at,
									data: data6
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
						}
						if (data5.statusCode !== void 0) {
							let data7 = data5.statusCode;
							if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7))) {
								const err15 = {
									instancePath: instancePath + "/attempts/" + i0 + "/statusCode",
									schemaPath: "#/components/schemas/DeliveryAttempt/properties/statusCode/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer",
									schema: schema68.properties.statusCode.type,
									parentSchema: schema68.properties.statusCode,
									data: data7
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
						if (data5.error !== void 0) {
							let data8 = data5.error;
							if (typeof data8 === "string") {
								if (func1(data8) > 200) {
									const err16 = {
										instancePath: instancePath + "/attempts/" + i0 + "/error",
										schemaPath: "#/components/schemas/DeliveryAttempt/properties/error/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters",
										schema: 200,
										parentSchema: schema68.properties.error,
										data: data8
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
							} else {
								const err17 = {
									instancePath: instancePath + "/attempts/" + i0 + "/error",
									schemaPath: "#/components/schemas/DeliveryAttempt/properties/error/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema68.properties.error.type,
									parentSchema: schema68.properties.error,
									data: data8
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
						}
						if (data5.fault !== void 0) {
							let data9 = data5.fault;
							if (typeof data9 !== "string") {
								const err18 = {
									instancePath: instancePath + "/attempts/" + i0 + "/fault",
									schemaPath: "#/components/schemas/DeliveryAttempt/properties/fault/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema68.properties.fault.type,
									parentSchema: schema68.properties.fault,
									data: data9
								};
								if (vErrors === null) vErrors = [err18];
								else vErrors.push(err18);
								errors++;
							}
							if (!(data9 === "delay" || data9 === "duplicate" || data9 === "reorder" || data9 === "wrong-signature" || data9 === "stale-timestamp")) {
								const err19 = {
									instancePath: instancePath + "/attempts/" + i0 + "/fault",
									schemaPath: "#/components/schemas/DeliveryAttempt/properties/fault/enum",
									keyword: "enum",
									params: { allowedValues: schema68.properties.fault.enum },
									message: "must be equal to one of the allowed values",
									schema: schema68.properties.fault.enum,
									parentSchema: schema68.properties.fault,
									data: data9
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
						}
						if (data5.milliseconds !== void 0) {
							let data10 = data5.milliseconds;
							if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10))) {
								const err20 = {
									instancePath: instancePath + "/attempts/" + i0 + "/milliseconds",
									schemaPath: "#/components/schemas/DeliveryAttempt/properties/milliseconds/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer",
									schema: schema68.properties.milliseconds.type,
									parentSchema: schema68.properties.milliseconds,
									data: data10
								};
								if (vErrors === null) vErrors = [err20];
								else vErrors.push(err20);
								errors++;
							}
							if (typeof data10 == "number") {
								if (data10 < 0 || isNaN(data10)) {
									const err21 = {
										instancePath: instancePath + "/attempts/" + i0 + "/milliseconds",
										schemaPath: "#/components/schemas/DeliveryAttempt/properties/milliseconds/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0",
										schema: 0,
										parentSchema: schema68.properties.milliseconds,
										data: data10
									};
									if (vErrors === null) vErrors = [err21];
									else vErrors.push(err21);
									errors++;
								}
							}
						}
					} else {
						const err22 = {
							instancePath: instancePath + "/attempts/" + i0,
							schemaPath: "#/components/schemas/DeliveryAttempt/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema68.type,
							parentSchema: schema68,
							data: data5
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/attempts",
					schemaPath: "#/properties/attempts/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema67.properties.attempts.type,
					parentSchema: schema67.properties.attempts,
					data: data4
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.body !== void 0) {
			let data11 = data.body;
			if (typeof data11 !== "string") {
				const err24 = {
					instancePath: instancePath + "/body",
					schemaPath: "#/properties/body/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema67.properties.body.type,
					parentSchema: schema67.properties.body,
					data: data11
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
	} else {
		const err25 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema67.type,
			parentSchema: schema67,
			data
		};
		if (vErrors === null) vErrors = [err25];
		else vErrors.push(err25);
		errors++;
	}
	validate41.errors = vErrors;
	return errors === 0;
}
validate41.evaluated = {
	"props": {
		"id": true,
		"eventCode": true,
		"url": true,
		"status": true,
		"attempts": true,
		"body": true
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
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.deliveries === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "deliveries" },
				message: "must have required property 'deliveries'",
				schema: schema66.required,
				parentSchema: schema66,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.deliveries !== void 0) {
			let data0 = data.deliveries;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate41(data0[i0], {
					instancePath: instancePath + "/deliveries/" + i0,
					parentData: data0,
					parentDataProperty: i0,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
					errors = vErrors.length;
				}
			} else {
				const err1 = {
					instancePath: instancePath + "/deliveries",
					schemaPath: "#/properties/deliveries/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema66.properties.deliveries.type,
					parentSchema: schema66.properties.deliveries,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema66.type,
			parentSchema: schema66,
			data
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate40.errors = vErrors;
	return errors === 0;
}
validate40.evaluated = {
	"props": { "deliveries": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const resendWebhook = validate43;
const schema69 = {
	"type": "object",
	"required": ["id"],
	"properties": { "id": { "type": "string" } }
};
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate43.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema69.required,
				parentSchema: schema69,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 !== "string") {
				const err1 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema69.properties.id.type,
					parentSchema: schema69.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema69.type,
			parentSchema: schema69,
			data
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate43.errors = vErrors;
	return errors === 0;
}
validate43.evaluated = {
	"props": { "id": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const error409 = validate44;
const schema70 = { "allOf": [{ "$ref": "contract#/components/schemas/Error" }, { "properties": { "error": { "properties": { "name": { "enum": [
	"sessionNotPending",
	"webhookDisabled",
	"tooManyFaults"
] } } } } }] };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate44.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "contract#/components/schemas/Error/required",
				keyword: "required",
				params: { missingProperty: "error" },
				message: "must have required property 'error'",
				schema: schema36.required,
				parentSchema: schema36,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.error !== void 0) {
			let data0 = data.error;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				if (data0.name === void 0) {
					const err1 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.message === void 0) {
					const err2 = {
						instancePath: instancePath + "/error",
						schemaPath: "contract#/components/schemas/Error/properties/error/required",
						keyword: "required",
						params: { missingProperty: "message" },
						message: "must have required property 'message'",
						schema: schema36.properties.error.required,
						parentSchema: schema36.properties.error,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.name !== void 0) {
					let data1 = data0.name;
					if (typeof data1 !== "string") {
						const err3 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.name.type,
							parentSchema: schema36.properties.error.properties.name,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				if (data0.message !== void 0) {
					let data2 = data0.message;
					if (typeof data2 !== "string") {
						const err4 = {
							instancePath: instancePath + "/error/message",
							schemaPath: "contract#/components/schemas/Error/properties/error/properties/message/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema36.properties.error.properties.message.type,
							parentSchema: schema36.properties.error.properties.message,
							data: data2
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/error",
					schemaPath: "contract#/components/schemas/Error/properties/error/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema36.properties.error.type,
					parentSchema: schema36.properties.error,
					data: data0
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "contract#/components/schemas/Error/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema36.type,
			parentSchema: schema36,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.error !== void 0) {
			let data3 = data.error;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name !== void 0) {
					let data4 = data3.name;
					if (!(data4 === "sessionNotPending" || data4 === "webhookDisabled" || data4 === "tooManyFaults")) {
						const err7 = {
							instancePath: instancePath + "/error/name",
							schemaPath: "#/allOf/1/properties/error/properties/name/enum",
							keyword: "enum",
							params: { allowedValues: schema70.allOf[1].properties.error.properties.name.enum },
							message: "must be equal to one of the allowed values",
							schema: schema70.allOf[1].properties.error.properties.name.enum,
							parentSchema: schema70.allOf[1].properties.error.properties.name,
							data: data4
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			}
		}
	}
	validate44.errors = vErrors;
	return errors === 0;
}
validate44.evaluated = {
	"props": { "error": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const paySession = validate45;
const schema72 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["status", "redirectUrl"],
	"properties": {
		"status": { "enum": ["authorised", "refused"] },
		"redirectUrl": { "$ref": "contract#/components/schemas/RedirectUrl" }
	}
};
const schema73 = {
	"type": "string",
	"format": "uri",
	"description": "The session's `urlOk` with the sealed `data`, or its `urlKo`."
};
const formats6 = (init_formats(), __toCommonJS(formats_exports)).formats.uri;
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate45.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.status === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'",
				schema: schema72.required,
				parentSchema: schema72,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.redirectUrl === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "redirectUrl" },
				message: "must have required property 'redirectUrl'",
				schema: schema72.required,
				parentSchema: schema72,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "status" || key0 === "redirectUrl")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema72,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.status !== void 0) {
			let data0 = data.status;
			if (!(data0 === "authorised" || data0 === "refused")) {
				const err3 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/enum",
					keyword: "enum",
					params: { allowedValues: schema72.properties.status.enum },
					message: "must be equal to one of the allowed values",
					schema: schema72.properties.status.enum,
					parentSchema: schema72.properties.status,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.redirectUrl !== void 0) {
			let data1 = data.redirectUrl;
			if (typeof data1 === "string") {
				if (!formats6(data1)) {
					const err4 = {
						instancePath: instancePath + "/redirectUrl",
						schemaPath: "contract#/components/schemas/RedirectUrl/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\"",
						schema: "uri",
						parentSchema: schema73,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/redirectUrl",
					schemaPath: "contract#/components/schemas/RedirectUrl/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema73.type,
					parentSchema: schema73,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema72.type,
			parentSchema: schema72,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	validate45.errors = vErrors;
	return errors === 0;
}
validate45.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const cancelSession = validate46;
const schema74 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["status", "redirectUrl"],
	"properties": {
		"status": { "const": "cancelled" },
		"redirectUrl": { "$ref": "contract#/components/schemas/RedirectUrl" }
	}
};
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate46.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.status === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'",
				schema: schema74.required,
				parentSchema: schema74,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.redirectUrl === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "redirectUrl" },
				message: "must have required property 'redirectUrl'",
				schema: schema74.required,
				parentSchema: schema74,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "status" || key0 === "redirectUrl")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema74,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.status !== void 0) {
			let data0 = data.status;
			if ("cancelled" !== data0) {
				const err3 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/const",
					keyword: "const",
					params: { allowedValue: "cancelled" },
					message: "must be equal to constant",
					schema: "cancelled",
					parentSchema: schema74.properties.status,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.redirectUrl !== void 0) {
			let data1 = data.redirectUrl;
			if (typeof data1 === "string") {
				if (!formats6(data1)) {
					const err4 = {
						instancePath: instancePath + "/redirectUrl",
						schemaPath: "contract#/components/schemas/RedirectUrl/format",
						keyword: "format",
						params: { format: "uri" },
						message: "must match format \"uri\"",
						schema: "uri",
						parentSchema: schema73,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/redirectUrl",
					schemaPath: "contract#/components/schemas/RedirectUrl/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema73.type,
					parentSchema: schema73,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
	} else {
		const err6 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema74.type,
			parentSchema: schema74,
			data
		};
		if (vErrors === null) vErrors = [err6];
		else vErrors.push(err6);
		errors++;
	}
	validate46.errors = vErrors;
	return errors === 0;
}
validate46.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const addFault = validate47;
const schema77 = {
	"type": "object",
	"additionalProperties": false,
	"required": [
		"id",
		"environment",
		"operation",
		"when",
		"times",
		"remaining",
		"effect"
	],
	"properties": {
		"id": { "type": "string" },
		"environment": { "$ref": "#/components/schemas/Environment" },
		"operation": { "$ref": "#/components/schemas/FaultOperation" },
		"when": { "$ref": "#/components/schemas/FaultMoment" },
		"times": {
			"type": "integer",
			"minimum": 1
		},
		"remaining": {
			"type": "integer",
			"minimum": 0,
			"description": "How many more requests or attempts it will hit."
		},
		"effect": { "$ref": "#/components/schemas/FaultEffect" }
	}
};
const schema79 = {
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
const schema80 = {
	"type": "string",
	"description": "`before` the operation, or `after` it was executed and committed. `fail` and webhooks know only `before`.\n",
	"enum": ["before", "after"],
	"default": "before"
};
const schema81 = {
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
const pattern4 = new RegExp("^[A-Za-z0-9-]{1,64}$", "u");
const pattern5 = new RegExp("^[ -~]*$", "u");
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate48.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.environment === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "environment" },
				message: "must have required property 'environment'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.operation === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "operation" },
				message: "must have required property 'operation'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.when === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "when" },
				message: "must have required property 'when'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.times === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "times" },
				message: "must have required property 'times'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.remaining === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "remaining" },
				message: "must have required property 'remaining'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.effect === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "effect" },
				message: "must have required property 'effect'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "environment" || key0 === "operation" || key0 === "when" || key0 === "times" || key0 === "remaining" || key0 === "effect")) {
			const err7 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 !== "string") {
				const err8 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema77.properties.id.type,
					parentSchema: schema77.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.environment !== void 0) {
			let data1 = data.environment;
			if (typeof data1 !== "string") {
				const err9 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/components/schemas/Environment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data1
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (!(data1 === "live" || data1 === "test")) {
				const err10 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/components/schemas/Environment/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.operation !== void 0) {
			let data2 = data.operation;
			if (typeof data2 !== "string") {
				const err11 = {
					instancePath: instancePath + "/operation",
					schemaPath: "#/components/schemas/FaultOperation/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema79.type,
					parentSchema: schema79,
					data: data2
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (!(data2 === "createSession" || data2 === "getSession" || data2 === "listSessions" || data2 === "refundPayment" || data2 === "capturePayment" || data2 === "cancelPayment" || data2 === "extendPayment" || data2 === "listModifications" || data2 === "listTerminals" || data2 === "createPosPayment" || data2 === "*" || data2 === "webhook")) {
				const err12 = {
					instancePath: instancePath + "/operation",
					schemaPath: "#/components/schemas/FaultOperation/enum",
					keyword: "enum",
					params: { allowedValues: schema79.enum },
					message: "must be equal to one of the allowed values",
					schema: schema79.enum,
					parentSchema: schema79,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.when !== void 0) {
			let data3 = data.when;
			if (typeof data3 !== "string") {
				const err13 = {
					instancePath: instancePath + "/when",
					schemaPath: "#/components/schemas/FaultMoment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema80.type,
					parentSchema: schema80,
					data: data3
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
			if (!(data3 === "before" || data3 === "after")) {
				const err14 = {
					instancePath: instancePath + "/when",
					schemaPath: "#/components/schemas/FaultMoment/enum",
					keyword: "enum",
					params: { allowedValues: schema80.enum },
					message: "must be equal to one of the allowed values",
					schema: schema80.enum,
					parentSchema: schema80,
					data: data3
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.times !== void 0) {
			let data4 = data.times;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
				const err15 = {
					instancePath: instancePath + "/times",
					schemaPath: "#/properties/times/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema77.properties.times.type,
					parentSchema: schema77.properties.times,
					data: data4
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (typeof data4 == "number") {
				if (data4 < 1 || isNaN(data4)) {
					const err16 = {
						instancePath: instancePath + "/times",
						schemaPath: "#/properties/times/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema77.properties.times,
						data: data4
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
		}
		if (data.remaining !== void 0) {
			let data5 = data.remaining;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5))) {
				const err17 = {
					instancePath: instancePath + "/remaining",
					schemaPath: "#/properties/remaining/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema77.properties.remaining.type,
					parentSchema: schema77.properties.remaining,
					data: data5
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
			if (typeof data5 == "number") {
				if (data5 < 0 || isNaN(data5)) {
					const err18 = {
						instancePath: instancePath + "/remaining",
						schemaPath: "#/properties/remaining/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema77.properties.remaining,
						data: data5
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
		}
		if (data.effect !== void 0) {
			let data6 = data.effect;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				if (data6.type === void 0) {
					const err19 = {
						instancePath: instancePath + "/effect",
						schemaPath: "#/components/schemas/FaultEffect/required",
						keyword: "required",
						params: { missingProperty: "type" },
						message: "must have required property 'type'",
						schema: schema81.required,
						parentSchema: schema81,
						data: data6
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				for (const key1 in data6) if (!(key1 === "type" || key1 === "milliseconds" || key1 === "statusCode" || key1 === "headers" || key1 === "name" || key1 === "reason")) {
					const err20 = {
						instancePath: instancePath + "/effect",
						schemaPath: "#/components/schemas/FaultEffect/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema81,
						data: data6
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
				if (data6.type !== void 0) {
					let data7 = data6.type;
					if (typeof data7 !== "string") {
						const err21 = {
							instancePath: instancePath + "/effect/type",
							schemaPath: "#/components/schemas/FaultEffect/properties/type/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema81.properties.type.type,
							parentSchema: schema81.properties.type,
							data: data7
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
					if (!(data7 === "delay" || data7 === "disconnect" || data7 === "truncate" || data7 === "status" || data7 === "error" || data7 === "fail" || data7 === "duplicate" || data7 === "reorder" || data7 === "wrong-signature" || data7 === "stale-timestamp")) {
						const err22 = {
							instancePath: instancePath + "/effect/type",
							schemaPath: "#/components/schemas/FaultEffect/properties/type/enum",
							keyword: "enum",
							params: { allowedValues: schema81.properties.type.enum },
							message: "must be equal to one of the allowed values",
							schema: schema81.properties.type.enum,
							parentSchema: schema81.properties.type,
							data: data7
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
				if (data6.milliseconds !== void 0) {
					let data8 = data6.milliseconds;
					if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8))) {
						const err23 = {
							instancePath: instancePath + "/effect/milliseconds",
							schemaPath: "#/components/schemas/FaultEffect/properties/milliseconds/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema81.properties.milliseconds.type,
							parentSchema: schema81.properties.milliseconds,
							data: data8
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
					if (typeof data8 == "number") {
						if (data8 > 864e5 || isNaN(data8)) {
							const err24 = {
								instancePath: instancePath + "/effect/milliseconds",
								schemaPath: "#/components/schemas/FaultEffect/properties/milliseconds/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 864e5
								},
								message: "must be <= 86400000",
								schema: 864e5,
								parentSchema: schema81.properties.milliseconds,
								data: data8
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
						if (data8 < 0 || isNaN(data8)) {
							const err25 = {
								instancePath: instancePath + "/effect/milliseconds",
								schemaPath: "#/components/schemas/FaultEffect/properties/milliseconds/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0",
								schema: 0,
								parentSchema: schema81.properties.milliseconds,
								data: data8
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					}
				}
				if (data6.statusCode !== void 0) {
					let data9 = data6.statusCode;
					if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9))) {
						const err26 = {
							instancePath: instancePath + "/effect/statusCode",
							schemaPath: "#/components/schemas/FaultEffect/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema81.properties.statusCode.type,
							parentSchema: schema81.properties.statusCode,
							data: data9
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
					if (typeof data9 == "number") {
						if (data9 > 599 || isNaN(data9)) {
							const err27 = {
								instancePath: instancePath + "/effect/statusCode",
								schemaPath: "#/components/schemas/FaultEffect/properties/statusCode/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 599
								},
								message: "must be <= 599",
								schema: 599,
								parentSchema: schema81.properties.statusCode,
								data: data9
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
						if (data9 < 200 || isNaN(data9)) {
							const err28 = {
								instancePath: instancePath + "/effect/statusCode",
								schemaPath: "#/components/schemas/FaultEffect/properties/statusCode/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 200
								},
								message: "must be >= 200",
								schema: 200,
								parentSchema: schema81.properties.statusCode,
								data: data9
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
					}
				}
				if (data6.headers !== void 0) {
					let data10 = data6.headers;
					if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
						if (Object.keys(data10).length > 20) {
							const err29 = {
								instancePath: instancePath + "/effect/headers",
								schemaPath: "#/components/schemas/FaultEffect/properties/headers/maxProperties",
								keyword: "maxProperties",
								params: { limit: 20 },
								message: "must NOT have more than 20 properties",
								schema: 20,
								parentSchema: schema81.properties.headers,
								data: data10
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
						for (const key2 in data10) {
							const _errs29 = errors;
							if (typeof key2 === "string") {
								if (!pattern4.test(key2)) {
									const err30 = {
										instancePath: instancePath + "/effect/headers",
										schemaPath: "#/components/schemas/FaultEffect/properties/headers/propertyNames/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z0-9-]{1,64}$" },
										message: "must match pattern \"^[A-Za-z0-9-]{1,64}$\"",
										schema: "^[A-Za-z0-9-]{1,64}$",
										parentSchema: schema81.properties.headers.propertyNames,
										data: key2,
										propertyName: key2
									};
									if (vErrors === null) vErrors = [err30];
									else vErrors.push(err30);
									errors++;
								}
							}
							if (!(_errs29 === errors)) {
								const err31 = {
									instancePath: instancePath + "/effect/headers",
									schemaPath: "#/components/schemas/FaultEffect/properties/headers/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key2 },
									message: "property name must be valid",
									schema: schema81.properties.headers.propertyNames,
									parentSchema: schema81.properties.headers,
									data: data10
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
						}
						for (const key3 in data10) {
							let data11 = data10[key3];
							if (typeof data11 === "string") {
								if (func1(data11) > 1e3) {
									const err32 = {
										instancePath: instancePath + "/effect/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/components/schemas/FaultEffect/properties/headers/additionalProperties/maxLength",
										keyword: "maxLength",
										params: { limit: 1e3 },
										message: "must NOT have more than 1000 characters",
										schema: 1e3,
										parentSchema: schema81.properties.headers.additionalProperties,
										data: data11
									};
									if (vErrors === null) vErrors = [err32];
									else vErrors.push(err32);
									errors++;
								}
								if (!pattern5.test(data11)) {
									const err33 = {
										instancePath: instancePath + "/effect/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/components/schemas/FaultEffect/properties/headers/additionalProperties/pattern",
										keyword: "pattern",
										params: { pattern: "^[ -~]*$" },
										message: "must match pattern \"^[ -~]*$\"",
										schema: "^[ -~]*$",
										parentSchema: schema81.properties.headers.additionalProperties,
										data: data11
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
								}
							} else {
								const err34 = {
									instancePath: instancePath + "/effect/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/components/schemas/FaultEffect/properties/headers/additionalProperties/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema81.properties.headers.additionalProperties.type,
									parentSchema: schema81.properties.headers.additionalProperties,
									data: data11
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
						}
					} else {
						const err35 = {
							instancePath: instancePath + "/effect/headers",
							schemaPath: "#/components/schemas/FaultEffect/properties/headers/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema81.properties.headers.type,
							parentSchema: schema81.properties.headers,
							data: data10
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
				if (data6.name !== void 0) {
					let data12 = data6.name;
					if (typeof data12 === "string") {
						if (func1(data12) > 64) {
							const err36 = {
								instancePath: instancePath + "/effect/name",
								schemaPath: "#/components/schemas/FaultEffect/properties/name/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema81.properties.name,
								data: data12
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						if (func1(data12) < 1) {
							const err37 = {
								instancePath: instancePath + "/effect/name",
								schemaPath: "#/components/schemas/FaultEffect/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema81.properties.name,
								data: data12
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					} else {
						const err38 = {
							instancePath: instancePath + "/effect/name",
							schemaPath: "#/components/schemas/FaultEffect/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema81.properties.name.type,
							parentSchema: schema81.properties.name,
							data: data12
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
				}
				if (data6.reason !== void 0) {
					let data13 = data6.reason;
					if (typeof data13 === "string") {
						if (func1(data13) > 200) {
							const err39 = {
								instancePath: instancePath + "/effect/reason",
								schemaPath: "#/components/schemas/FaultEffect/properties/reason/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters",
								schema: 200,
								parentSchema: schema81.properties.reason,
								data: data13
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
						if (func1(data13) < 1) {
							const err40 = {
								instancePath: instancePath + "/effect/reason",
								schemaPath: "#/components/schemas/FaultEffect/properties/reason/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema81.properties.reason,
								data: data13
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					} else {
						const err41 = {
							instancePath: instancePath + "/effect/reason",
							schemaPath: "#/components/schemas/FaultEffect/properties/reason/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema81.properties.reason.type,
							parentSchema: schema81.properties.reason,
							data: data13
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
			} else {
				const err42 = {
					instancePath: instancePath + "/effect",
					schemaPath: "#/components/schemas/FaultEffect/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema81.type,
					parentSchema: schema81,
					data: data6
				};
				if (vErrors === null) vErrors = [err42];
				else vErrors.push(err42);
				errors++;
			}
		}
	} else {
		const err43 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema77.type,
			parentSchema: schema77,
			data
		};
		if (vErrors === null) vErrors = [err43];
		else vErrors.push(err43);
		errors++;
	}
	validate48.errors = vErrors;
	return errors === 0;
}
validate48.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate47.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!validate48(data, {
		instancePath,
		parentData,
		parentDataProperty,
		rootData,
		dynamicAnchors
	})) {
		vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
		errors = vErrors.length;
	}
	validate47.errors = vErrors;
	return errors === 0;
}
validate47.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const listFaults = validate50;
const schema82 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["faults"],
	"properties": { "faults": {
		"type": "array",
		"items": { "$ref": "contract#/components/schemas/Fault" }
	} }
};
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate51.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.environment === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "environment" },
				message: "must have required property 'environment'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.operation === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "operation" },
				message: "must have required property 'operation'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.when === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "when" },
				message: "must have required property 'when'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.times === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "times" },
				message: "must have required property 'times'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.remaining === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "remaining" },
				message: "must have required property 'remaining'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.effect === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "effect" },
				message: "must have required property 'effect'",
				schema: schema77.required,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "environment" || key0 === "operation" || key0 === "when" || key0 === "times" || key0 === "remaining" || key0 === "effect")) {
			const err7 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema77,
				data
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 !== "string") {
				const err8 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema77.properties.id.type,
					parentSchema: schema77.properties.id,
					data: data0
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.environment !== void 0) {
			let data1 = data.environment;
			if (typeof data1 !== "string") {
				const err9 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/components/schemas/Environment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema33.type,
					parentSchema: schema33,
					data: data1
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (!(data1 === "live" || data1 === "test")) {
				const err10 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/components/schemas/Environment/enum",
					keyword: "enum",
					params: { allowedValues: schema33.enum },
					message: "must be equal to one of the allowed values",
					schema: schema33.enum,
					parentSchema: schema33,
					data: data1
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.operation !== void 0) {
			let data2 = data.operation;
			if (typeof data2 !== "string") {
				const err11 = {
					instancePath: instancePath + "/operation",
					schemaPath: "#/components/schemas/FaultOperation/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema79.type,
					parentSchema: schema79,
					data: data2
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (!(data2 === "createSession" || data2 === "getSession" || data2 === "listSessions" || data2 === "refundPayment" || data2 === "capturePayment" || data2 === "cancelPayment" || data2 === "extendPayment" || data2 === "listModifications" || data2 === "listTerminals" || data2 === "createPosPayment" || data2 === "*" || data2 === "webhook")) {
				const err12 = {
					instancePath: instancePath + "/operation",
					schemaPath: "#/components/schemas/FaultOperation/enum",
					keyword: "enum",
					params: { allowedValues: schema79.enum },
					message: "must be equal to one of the allowed values",
					schema: schema79.enum,
					parentSchema: schema79,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.when !== void 0) {
			let data3 = data.when;
			if (typeof data3 !== "string") {
				const err13 = {
					instancePath: instancePath + "/when",
					schemaPath: "#/components/schemas/FaultMoment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema80.type,
					parentSchema: schema80,
					data: data3
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
			if (!(data3 === "before" || data3 === "after")) {
				const err14 = {
					instancePath: instancePath + "/when",
					schemaPath: "#/components/schemas/FaultMoment/enum",
					keyword: "enum",
					params: { allowedValues: schema80.enum },
					message: "must be equal to one of the allowed values",
					schema: schema80.enum,
					parentSchema: schema80,
					data: data3
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.times !== void 0) {
			let data4 = data.times;
			if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4))) {
				const err15 = {
					instancePath: instancePath + "/times",
					schemaPath: "#/properties/times/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema77.properties.times.type,
					parentSchema: schema77.properties.times,
					data: data4
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (typeof data4 == "number") {
				if (data4 < 1 || isNaN(data4)) {
					const err16 = {
						instancePath: instancePath + "/times",
						schemaPath: "#/properties/times/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema77.properties.times,
						data: data4
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
		}
		if (data.remaining !== void 0) {
			let data5 = data.remaining;
			if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5))) {
				const err17 = {
					instancePath: instancePath + "/remaining",
					schemaPath: "#/properties/remaining/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema77.properties.remaining.type,
					parentSchema: schema77.properties.remaining,
					data: data5
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
			if (typeof data5 == "number") {
				if (data5 < 0 || isNaN(data5)) {
					const err18 = {
						instancePath: instancePath + "/remaining",
						schemaPath: "#/properties/remaining/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema77.properties.remaining,
						data: data5
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
		}
		if (data.effect !== void 0) {
			let data6 = data.effect;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				if (data6.type === void 0) {
					const err19 = {
						instancePath: instancePath + "/effect",
						schemaPath: "#/components/schemas/FaultEffect/required",
						keyword: "required",
						params: { missingProperty: "type" },
						message: "must have required property 'type'",
						schema: schema81.required,
						parentSchema: schema81,
						data: data6
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				for (const key1 in data6) if (!(key1 === "type" || key1 === "milliseconds" || key1 === "statusCode" || key1 === "headers" || key1 === "name" || key1 === "reason")) {
					const err20 = {
						instancePath: instancePath + "/effect",
						schemaPath: "#/components/schemas/FaultEffect/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema81,
						data: data6
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
				if (data6.type !== void 0) {
					let data7 = data6.type;
					if (typeof data7 !== "string") {
						const err21 = {
							instancePath: instancePath + "/effect/type",
							schemaPath: "#/components/schemas/FaultEffect/properties/type/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema81.properties.type.type,
							parentSchema: schema81.properties.type,
							data: data7
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
					if (!(data7 === "delay" || data7 === "disconnect" || data7 === "truncate" || data7 === "status" || data7 === "error" || data7 === "fail" || data7 === "duplicate" || data7 === "reorder" || data7 === "wrong-signature" || data7 === "stale-timestamp")) {
						const err22 = {
							instancePath: instancePath + "/effect/type",
							schemaPath: "#/components/schemas/FaultEffect/properties/type/enum",
							keyword: "enum",
							params: { allowedValues: schema81.properties.type.enum },
							message: "must be equal to one of the allowed values",
							schema: schema81.properties.type.enum,
							parentSchema: schema81.properties.type,
							data: data7
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
				}
				if (data6.milliseconds !== void 0) {
					let data8 = data6.milliseconds;
					if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8))) {
						const err23 = {
							instancePath: instancePath + "/effect/milliseconds",
							schemaPath: "#/components/schemas/FaultEffect/properties/milliseconds/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema81.properties.milliseconds.type,
							parentSchema: schema81.properties.milliseconds,
							data: data8
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
					if (typeof data8 == "number") {
						if (data8 > 864e5 || isNaN(data8)) {
							const err24 = {
								instancePath: instancePath + "/effect/milliseconds",
								schemaPath: "#/components/schemas/FaultEffect/properties/milliseconds/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 864e5
								},
								message: "must be <= 86400000",
								schema: 864e5,
								parentSchema: schema81.properties.milliseconds,
								data: data8
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
						if (data8 < 0 || isNaN(data8)) {
							const err25 = {
								instancePath: instancePath + "/effect/milliseconds",
								schemaPath: "#/components/schemas/FaultEffect/properties/milliseconds/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0",
								schema: 0,
								parentSchema: schema81.properties.milliseconds,
								data: data8
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					}
				}
				if (data6.statusCode !== void 0) {
					let data9 = data6.statusCode;
					if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9))) {
						const err26 = {
							instancePath: instancePath + "/effect/statusCode",
							schemaPath: "#/components/schemas/FaultEffect/properties/statusCode/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema81.properties.statusCode.type,
							parentSchema: schema81.properties.statusCode,
							data: data9
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
					if (typeof data9 == "number") {
						if (data9 > 599 || isNaN(data9)) {
							const err27 = {
								instancePath: instancePath + "/effect/statusCode",
								schemaPath: "#/components/schemas/FaultEffect/properties/statusCode/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 599
								},
								message: "must be <= 599",
								schema: 599,
								parentSchema: schema81.properties.statusCode,
								data: data9
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
						if (data9 < 200 || isNaN(data9)) {
							const err28 = {
								instancePath: instancePath + "/effect/statusCode",
								schemaPath: "#/components/schemas/FaultEffect/properties/statusCode/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 200
								},
								message: "must be >= 200",
								schema: 200,
								parentSchema: schema81.properties.statusCode,
								data: data9
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
					}
				}
				if (data6.headers !== void 0) {
					let data10 = data6.headers;
					if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
						if (Object.keys(data10).length > 20) {
							const err29 = {
								instancePath: instancePath + "/effect/headers",
								schemaPath: "#/components/schemas/FaultEffect/properties/headers/maxProperties",
								keyword: "maxProperties",
								params: { limit: 20 },
								message: "must NOT have more than 20 properties",
								schema: 20,
								parentSchema: schema81.properties.headers,
								data: data10
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
						for (const key2 in data10) {
							const _errs29 = errors;
							if (typeof key2 === "string") {
								if (!pattern4.test(key2)) {
									const err30 = {
										instancePath: instancePath + "/effect/headers",
										schemaPath: "#/components/schemas/FaultEffect/properties/headers/propertyNames/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z0-9-]{1,64}$" },
										message: "must match pattern \"^[A-Za-z0-9-]{1,64}$\"",
										schema: "^[A-Za-z0-9-]{1,64}$",
										parentSchema: schema81.properties.headers.propertyNames,
										data: key2,
										propertyName: key2
									};
									if (vErrors === null) vErrors = [err30];
									else vErrors.push(err30);
									errors++;
								}
							}
							if (!(_errs29 === errors)) {
								const err31 = {
									instancePath: instancePath + "/effect/headers",
									schemaPath: "#/components/schemas/FaultEffect/properties/headers/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key2 },
									message: "property name must be valid",
									schema: schema81.properties.headers.propertyNames,
									parentSchema: schema81.properties.headers,
									data: data10
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
						}
						for (const key3 in data10) {
							let data11 = data10[key3];
							if (typeof data11 === "string") {
								if (func1(data11) > 1e3) {
									const err32 = {
										instancePath: instancePath + "/effect/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/components/schemas/FaultEffect/properties/headers/additionalProperties/maxLength",
										keyword: "maxLength",
										params: { limit: 1e3 },
										message: "must NOT have more than 1000 characters",
										schema: 1e3,
										parentSchema: schema81.properties.headers.additionalProperties,
										data: data11
									};
									if (vErrors === null) vErrors = [err32];
									else vErrors.push(err32);
									errors++;
								}
								if (!pattern5.test(data11)) {
									const err33 = {
										instancePath: instancePath + "/effect/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/components/schemas/FaultEffect/properties/headers/additionalProperties/pattern",
										keyword: "pattern",
										params: { pattern: "^[ -~]*$" },
										message: "must match pattern \"^[ -~]*$\"",
										schema: "^[ -~]*$",
										parentSchema: schema81.properties.headers.additionalProperties,
										data: data11
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
								}
							} else {
								const err34 = {
									instancePath: instancePath + "/effect/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/components/schemas/FaultEffect/properties/headers/additionalProperties/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema81.properties.headers.additionalProperties.type,
									parentSchema: schema81.properties.headers.additionalProperties,
									data: data11
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
						}
					} else {
						const err35 = {
							instancePath: instancePath + "/effect/headers",
							schemaPath: "#/components/schemas/FaultEffect/properties/headers/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema81.properties.headers.type,
							parentSchema: schema81.properties.headers,
							data: data10
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
				if (data6.name !== void 0) {
					let data12 = data6.name;
					if (typeof data12 === "string") {
						if (func1(data12) > 64) {
							const err36 = {
								instancePath: instancePath + "/effect/name",
								schemaPath: "#/components/schemas/FaultEffect/properties/name/maxLength",
								keyword: "maxLength",
								params: { limit: 64 },
								message: "must NOT have more than 64 characters",
								schema: 64,
								parentSchema: schema81.properties.name,
								data: data12
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						if (func1(data12) < 1) {
							const err37 = {
								instancePath: instancePath + "/effect/name",
								schemaPath: "#/components/schemas/FaultEffect/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema81.properties.name,
								data: data12
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					} else {
						const err38 = {
							instancePath: instancePath + "/effect/name",
							schemaPath: "#/components/schemas/FaultEffect/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema81.properties.name.type,
							parentSchema: schema81.properties.name,
							data: data12
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
				}
				if (data6.reason !== void 0) {
					let data13 = data6.reason;
					if (typeof data13 === "string") {
						if (func1(data13) > 200) {
							const err39 = {
								instancePath: instancePath + "/effect/reason",
								schemaPath: "#/components/schemas/FaultEffect/properties/reason/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters",
								schema: 200,
								parentSchema: schema81.properties.reason,
								data: data13
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
						if (func1(data13) < 1) {
							const err40 = {
								instancePath: instancePath + "/effect/reason",
								schemaPath: "#/components/schemas/FaultEffect/properties/reason/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema81.properties.reason,
								data: data13
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					} else {
						const err41 = {
							instancePath: instancePath + "/effect/reason",
							schemaPath: "#/components/schemas/FaultEffect/properties/reason/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema81.properties.reason.type,
							parentSchema: schema81.properties.reason,
							data: data13
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
			} else {
				const err42 = {
					instancePath: instancePath + "/effect",
					schemaPath: "#/components/schemas/FaultEffect/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema81.type,
					parentSchema: schema81,
					data: data6
				};
				if (vErrors === null) vErrors = [err42];
				else vErrors.push(err42);
				errors++;
			}
		}
	} else {
		const err43 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema77.type,
			parentSchema: schema77,
			data
		};
		if (vErrors === null) vErrors = [err43];
		else vErrors.push(err43);
		errors++;
	}
	validate51.errors = vErrors;
	return errors === 0;
}
validate51.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate50.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.faults === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "faults" },
				message: "must have required property 'faults'",
				schema: schema82.required,
				parentSchema: schema82,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "faults")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema82,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.faults !== void 0) {
			let data0 = data.faults;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate51(data0[i0], {
					instancePath: instancePath + "/faults/" + i0,
					parentData: data0,
					parentDataProperty: i0,
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
					errors = vErrors.length;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/faults",
					schemaPath: "#/properties/faults/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema82.properties.faults.type,
					parentSchema: schema82.properties.faults,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema82.type,
			parentSchema: schema82,
			data
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate50.errors = vErrors;
	return errors === 0;
}
validate50.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const getClock = validate53;
const schema88 = {
	"type": "object",
	"additionalProperties": false,
	"required": ["now", "advancedSeconds"],
	"properties": {
		"now": {
			"type": "string",
			"format": "date-time"
		},
		"advancedSeconds": {
			"type": "integer",
			"description": "How far the clock was moved forward, in seconds.",
			"minimum": 0
		}
	}
};
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate53.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.now === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "now" },
				message: "must have required property 'now'",
				schema: schema88.required,
				parentSchema: schema88,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.advancedSeconds === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "advancedSeconds" },
				message: "must have required property 'advancedSeconds'",
				schema: schema88.required,
				parentSchema: schema88,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "now" || key0 === "advancedSeconds")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema88,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.now !== void 0) {
			let data0 = data.now;
			if (typeof data0 === "string") {
				if (!formats0(data0)) {
					const err3 = {
						instancePath: instancePath + "/now",
						schemaPath: "#/properties/now/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\"",
						schema: "date-time",
						parentSchema: schema88.properties.now,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/now",
					schemaPath: "#/properties/now/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema88.properties.now.type,
					parentSchema: schema88.properties.now,
					data: data0
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.advancedSeconds !== void 0) {
			let data1 = data.advancedSeconds;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1))) {
				const err5 = {
					instancePath: instancePath + "/advancedSeconds",
					schemaPath: "#/properties/advancedSeconds/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema88.properties.advancedSeconds.type,
					parentSchema: schema88.properties.advancedSeconds,
					data: data1
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data1 == "number") {
				if (data1 < 0 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/advancedSeconds",
						schemaPath: "#/properties/advancedSeconds/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0",
						schema: 0,
						parentSchema: schema88.properties.advancedSeconds,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
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
			schema: schema88.type,
			parentSchema: schema88,
			data
		};
		if (vErrors === null) vErrors = [err7];
		else vErrors.push(err7);
		errors++;
	}
	validate53.errors = vErrors;
	return errors === 0;
}
validate53.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const advanceClock = validate54;
const schema89 = {
	"type": "object",
	"required": ["now"],
	"properties": { "now": {
		"type": "string",
		"format": "date-time"
	} }
};
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate54.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.now === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "now" },
				message: "must have required property 'now'",
				schema: schema89.required,
				parentSchema: schema89,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.now !== void 0) {
			let data0 = data.now;
			if (typeof data0 === "string") {
				if (!formats0(data0)) {
					const err1 = {
						instancePath: instancePath + "/now",
						schemaPath: "#/properties/now/format",
						keyword: "format",
						params: { format: "date-time" },
						message: "must match format \"date-time\"",
						schema: "date-time",
						parentSchema: schema89.properties.now,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/now",
					schemaPath: "#/properties/now/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema89.properties.now.type,
					parentSchema: schema89.properties.now,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema89.type,
			parentSchema: schema89,
			data
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate54.errors = vErrors;
	return errors === 0;
}
validate54.evaluated = {
	"props": { "now": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const getHealth = validate55;
const schema90 = {
	"type": "object",
	"required": ["status"],
	"properties": { "status": { "const": "ok" } }
};
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate55.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.status === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'",
				schema: schema90.required,
				parentSchema: schema90,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.status !== void 0) {
			let data0 = data.status;
			if ("ok" !== data0) {
				const err1 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/const",
					keyword: "const",
					params: { allowedValue: "ok" },
					message: "must be equal to constant",
					schema: "ok",
					parentSchema: schema90.properties.status,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
	} else {
		const err2 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema90.type,
			parentSchema: schema90,
			data
		};
		if (vErrors === null) vErrors = [err2];
		else vErrors.push(err2);
		errors++;
	}
	validate55.errors = vErrors;
	return errors === 0;
}
validate55.evaluated = {
	"props": { "status": true },
	"dynamicProps": false,
	"dynamicItems": false
};
const controlPlaneResponses = {
	createApiKey: {
		201: createApiKey,
		400: error400,
		401: error401,
		403: error403,
		413: error413,
		415: error415,
		429: error429,
		500: error500,
		503: error503
	},
	listApiKeys: {
		200: listApiKeys,
		401: error401,
		403: error403,
		429: error429,
		500: error500
	},
	editAllowedIps: {
		200: editAllowedIps,
		400: error400,
		401: error401,
		403: error403,
		404: error404,
		413: error413,
		415: error415,
		429: error429,
		500: error500,
		503: error503
	},
	revokeApiKey: {
		200: revokeApiKey,
		401: error401,
		403: error403,
		404: error404,
		429: error429,
		500: error500
	},
	regenerateApiKey: {
		200: regenerateApiKey,
		401: error401,
		403: error403,
		404: error404,
		429: error429,
		500: error500
	},
	rotateClientSecret: {
		200: rotateClientSecret,
		400: error400,
		401: error401,
		403: error403,
		404: error404,
		429: error429,
		500: error500
	},
	configureWebhook: {
		200: configureWebhook,
		400: error400,
		401: error401,
		403: error403,
		413: error413,
		415: error415,
		422: error422,
		429: error429,
		500: error500,
		503: error503
	},
	listWebhookDeliveries: {
		200: listWebhookDeliveries,
		400: error400,
		401: error401,
		403: error403,
		429: error429,
		500: error500
	},
	resendWebhook: {
		202: resendWebhook,
		401: error401,
		403: error403,
		404: error404,
		409: error409,
		429: error429,
		500: error500
	},
	paySession: {
		200: paySession,
		400: error400,
		401: error401,
		403: error403,
		404: error404,
		409: error409,
		413: error413,
		415: error415,
		429: error429,
		500: error500,
		503: error503
	},
	cancelSession: {
		200: cancelSession,
		401: error401,
		403: error403,
		404: error404,
		409: error409,
		429: error429,
		500: error500
	},
	addFault: {
		201: addFault,
		400: error400,
		401: error401,
		403: error403,
		409: error409,
		413: error413,
		415: error415,
		429: error429,
		500: error500,
		503: error503
	},
	listFaults: {
		200: listFaults,
		401: error401,
		403: error403,
		429: error429,
		500: error500
	},
	removeFaults: {
		401: error401,
		403: error403,
		429: error429,
		500: error500
	},
	removeFault: {
		401: error401,
		403: error403,
		404: error404,
		429: error429,
		500: error500
	},
	getClock: {
		200: getClock,
		401: error401,
		403: error403,
		429: error429,
		500: error500
	},
	advanceClock: {
		200: advanceClock,
		400: error400,
		401: error401,
		403: error403,
		413: error413,
		415: error415,
		429: error429,
		500: error500,
		503: error503
	},
	resetSandbox: {
		401: error401,
		403: error403,
		429: error429,
		500: error500
	},
	getHealth: {
		200: getHealth,
		403: error403,
		500: error500,
		503: error503
	},
	getMetrics: {
		401: error401,
		403: error403,
		429: error429,
		500: error500
	}
};
export { controlPlaneResponses };
