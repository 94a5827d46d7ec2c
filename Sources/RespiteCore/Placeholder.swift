/// Holds the place of RespiteCore until its first file is here.
package enum RespiteCorePlaceholder {}
