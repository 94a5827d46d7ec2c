/// Holds the place of RespiteCourier until its first file is here.
package enum RespiteCourierPlaceholder {}
