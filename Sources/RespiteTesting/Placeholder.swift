/// Holds the place of RespiteTesting until its first file is here.
package enum RespiteTestingPlaceholder {}
