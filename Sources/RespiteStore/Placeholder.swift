/// Holds the place of RespiteStore until its first file is here.
package enum RespiteStorePlaceholder {}
