import ts from "typescript";
import packageJson from "../../package.json" with { type: "json" };
import { fromRoot } from "../../scripts/paths.ts";

/** The modules that consumers import. `generated/types.ts` has its texts from the contract. */
const entryPoints = Object.values(packageJson.exports).flatMap((target) =>
  typeof target === "object" && target.source.startsWith("./src/") ? [fromRoot(target.source)] : [],
);

/** What the entry points say of an export, of its members and of the types that it names. */
interface Docstring {
  text: string;
  file: string;
}

/** The docstrings of what the entry points export, by its name. */
export function publicDocstrings(): Map<string, Docstring> {
  const { config } = ts.readConfigFile(fromRoot("tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, fromRoot());
  const program = ts.createProgram(entryPoints, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, Docstring>();
  const visited = new Set<ts.Symbol>();

  const visit = (node: ts.Node, nameOf = (symbol: ts.Symbol) => symbol.name): void => {
    const named = checker.getSymbolAtLocation(node);
    if (named) visitSymbol(named, nameOf(named));
  };
  const visitSymbol = (named: ts.Symbol, name: string): void => {
    const symbol = named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
    if (visited.has(symbol)) return;
    visited.add(symbol);
    for (const declaration of symbol.declarations?.filter(isOurs) ?? []) {
      const texts = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc).map(textOf);
      const file = declaration.getSourceFile().fileName.slice(fromRoot().length);
      if (texts.length > 0)
        found.set(name, { text: [found.get(name)?.text, ...texts].filter(Boolean).join(" "), file });
      visitInside(declaration, name);
    }
  };
  const visitInside = (node: ts.Node, name: string): void => {
    if (ts.isTypeReferenceNode(node)) visit(node.typeName);
    if (ts.isExpressionWithTypeArguments(node)) visit(node.expression);
    if (ts.isTypeQueryNode(node)) visit(node.exprName);
    if (isMember(node)) visit(node.name, (symbol) => `${name}.${symbol.name}`);
    // What a function does inside is not public.
    if (!ts.isBlock(node)) ts.forEachChild(node, (inner) => visitInside(inner, name));
  };
  for (const entryPoint of entryPoints) {
    const file = program.getSourceFile(entryPoint);
    const module = file && checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`${entryPoint} exports nothing.`);
    for (const symbol of checker.getExportsOfModule(module)) visitSymbol(symbol, symbol.name);
  }
  return found;
}

const isOurs = (declaration: ts.Declaration): boolean =>
  declaration.getSourceFile().fileName.startsWith(fromRoot("src"));

const isMember = (node: ts.Node) =>
  ts.isPropertySignature(node) ||
  ts.isMethodSignature(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isGetAccessor(node);

/** The text of a docstring on one line, without its examples. */
const textOf = (docstring: ts.JSDoc): string =>
  docstring
    .getText()
    .replaceAll(/\n\s*\*/g, " ")
    .replaceAll(/@example.*?(?= @[a-z]|$)/gs, "")
    .replaceAll(/\s+/g, " ");
